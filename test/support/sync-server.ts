import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket as NodeWebSocket, type ClientOptions } from 'ws'
import { parseSessionId, type AccountId, type SessionId } from '#lib/base/ids.ts'
import { createSyncUpgrade } from '#server/http/sync-socket.ts'
import type { SyncHub } from '#server/sync/ports.ts'

export interface SyncServer {
  readonly origin: string
  readonly syncUrl: string
  close(): Promise<void>
}

/** The real socket glue on a port of its own; the cookie is `session=<id>` and nothing else. */
export async function startSyncServer(
  hub: SyncHub,
  findAccount: (sessionId: SessionId) => Promise<AccountId | undefined>,
  port = 0,
): Promise<SyncServer> {
  const server = createServer((_request, response) => response.writeHead(404).end())
  const shown = { origin: '' }
  const upgrade = createSyncUpgrade({
    hub,
    clock: { now: () => Date.now() },
    acceptsOrigin: (origin) => origin === shown.origin,
    findSession: async (cookie) => {
      const sessionId = parseSessionId(/session=([^;]+)/.exec(cookie ?? '')?.[1] ?? '')
      if (!sessionId.ok) return undefined
      const accountId = await findAccount(sessionId.value)
      return accountId === undefined ? undefined : { sessionId: sessionId.value, accountId }
    },
  })
  server.on('upgrade', upgrade)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  shown.origin = `http://127.0.0.1:${portOf(server)}`
  return {
    origin: shown.origin,
    syncUrl: `ws://127.0.0.1:${portOf(server)}/sync`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address.port
}

/** What a browser sends along by itself: the cookie and the page's origin. */
export function browserHeaders(origin: string, sessionId: SessionId | undefined): ClientOptions {
  return { origin, headers: sessionId === undefined ? {} : { cookie: `session=${sessionId}` } }
}

/** A `WebSocket` for the stock provider that carries them. */
export function webSocketOf(options: ClientOptions): typeof WebSocket {
  class BrowserSocket extends NodeWebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols ?? [], options)
    }
  }
  // The stock provider uses of it only what both have.
  return BrowserSocket as unknown as typeof WebSocket
}
