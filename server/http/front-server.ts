import { createServer, type Server, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '../logging.ts'
import type { Origins } from './origins.ts'
import type { AnswerPacked } from './packed-files.ts'
import { peerAddressOf, peerHeader } from './peer-address.ts'
import { findRequestRefusal } from './refuse-request.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'

export interface FrontServerParts {
  readonly origins: () => Origins
  /** Why this node should not be sent traffic just now; undefined when it may. */
  readonly findUnready: () => Promise<string | undefined>
  /** Sends built scripts and styles, where they were packed; whatever it answers false to is for `pages`. */
  readonly packed: AnswerPacked | undefined
  /** Next's handler for everything that is not ours. */
  readonly pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Takes `/sync/…` upgrades. */
  readonly sync: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Development only: where `/_next/` upgrades go. */
  readonly nextUpgrades: Server | undefined
  readonly log: Log
}

/**
 * Requests may take this long to send their headers, and to send themselves whole. Node looks only every so
 * often, so that a connection which never finishes its headers is gone 4 s after it came.
 */
const headersTimeoutMs = 3_500
const requestTimeoutMs = 60_000
const connectionsCheckingIntervalMs = 500

/**
 * The one listening server: health first, then the Host check and what nothing here can answer, then built files,
 * sockets to sync and the rest to Next.
 * An upgrade to any other path is answered 404 and ended, or it would hang.
 */
export function createFrontServer(parts: FrontServerParts): Server {
  const server = createServer({
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: connectionsCheckingIntervalMs,
  })
  server.on('request', (request, response) => {
    answer(parts, request, response).catch(() => {
      parts.log.error({ event: 'request-broke' })
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    const path = pathOf(request)
    if (path.startsWith('/sync/') && parts.origins().acceptsHost(request.headers.host)) {
      parts.sync(request, socket, head)
    } else if (parts.nextUpgrades !== undefined && path.startsWith('/_next/')) {
      parts.nextUpgrades.emit('upgrade', request, socket, head)
    } else {
      refuseUpgrade(socket, '404 Not Found')
    }
  })
  return server
}

async function answer(
  parts: FrontServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (pathOf(request)) {
    case '/healthz':
      return plain(response, 200, 'ok')
    case '/readyz': {
      const reason = await parts.findUnready()
      return reason === undefined
        ? plain(response, 200, 'ready')
        : plain(response, 503, `not ready: ${reason}`)
    }
    default:
      if (!parts.origins().acceptsHost(request.headers.host))
        return plain(response, 421, 'not a name of this server')
      // Next's own tools ask in ways of their own while somebody develops.
      if (parts.nextUpgrades === undefined) {
        const refusal = findRequestRefusal(request.method ?? '', request.url ?? '')
        if (refusal !== undefined) return plain(response, refusal, 'not answered here')
      }
      if (parts.packed?.(request, response) === true) return undefined
      request.headers[peerHeader] = peerAddressOf(request)
      return parts.pages(request, response)
  }
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(`${text}\n`)
}

/** The path alone; '' for what is not a plain path (an absolute URI in the request line, say). */
function pathOf(request: IncomingMessage): string {
  const target = request.url ?? ''
  return target.startsWith('/') ? (target.split('?')[0] ?? '') : ''
}
