import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'

/** Serves the figures on a port of their own, on loopback only. Resolves once it listens. */
export async function startMetricsServer(
  port: number,
  read: () => Promise<string>,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    // A page in somebody's browser may guess the port; it cannot name this host.
    const isLocal = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')
    if (request.method !== 'GET' || request.url !== '/metrics' || !isLocal) {
      response.writeHead(404).end()
      return
    }
    void answer(response, read)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listens on no port')
  return {
    port: address.port,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(response: ServerResponse, read: () => Promise<string>): Promise<void> {
  try {
    const text = await read()
    response.writeHead(200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.end(text)
  } catch {
    response.writeHead(500).end()
  }
}
