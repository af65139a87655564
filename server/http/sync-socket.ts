import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { Clock } from '#lib/base/instant.ts'
import { parseDocumentId, type AccountId, type DocumentId, type SessionId } from '#lib/base/ids.ts'
import { closeCode } from '#lib/wire/close-code.ts'
import { protocolName } from '#lib/wire/protocol-name.ts'
import type { SyncHub } from '../sync/ports.ts'
import type { SocketMeter } from './socket-meter.ts'
import { createSocketRate } from './sync-rate.ts'

export interface SyncSocketParts {
  readonly hub: SyncHub
  /** Whoever is signed in by that `Cookie` header, asked of the session's row. */
  findSession(
    cookieHeader: string | null,
  ): Promise<{ readonly sessionId: SessionId; readonly accountId: AccountId } | undefined>
  acceptsOrigin(origin: string | null): boolean
  readonly clock: Clock
  readonly meter?: SocketMeter
}

/** Above a returning frame, so that one too large is told so (4413); far above, `ws` closes with 1009. */
const messageLimitBytes = 8 * 1024 * 1024
const signInTimeoutMs = 5_000
const askingLimit = 200
const newSocketsAMinute = 500
const pingIntervalMs = 25_000
/** What still waits in a socket that lost access is thrown away before a second is over. */
const closeTimeoutMs = 900

/**
 * Handles upgrades to `/sync/<documentId>`. Only a bad Origin or a wrong path is refused before the upgrade:
 * a refused upgrade looks like a broken network to a stock client. All else upgrades and is then closed.
 */
export function createSyncUpgrade(
  parts: SyncSocketParts,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: messageLimitBytes,
    handleProtocols: (protocols) => (protocols.has(protocolName) ? protocolName : false),
  })
  const rate = createSocketRate(newSocketsAMinute, parts.clock)
  const close = (webSocket: WebSocket, code: number, reason: string) => {
    parts.meter?.ended(code, reason)
    closeInTime(webSocket, code, reason)
  }
  let asking = 0

  const admit = async (webSocket: WebSocket, request: IncomingMessage, idText: string): Promise<void> => {
    // Nothing is read before the person is known: what they send waits in the network's own buffers.
    webSocket.pause()
    if (asking >= askingLimit) return close(webSocket, closeCode.busy, 'busy')
    asking += 1
    const session = await withinTime(parts.findSession(request.headers.cookie ?? null)).finally(() => {
      asking -= 1
    })
    if (session === undefined) return close(webSocket, closeCode.signInAgain, 'sign in again')
    if (!rate.take(session.accountId)) return close(webSocket, closeCode.busy, 'too many sockets')
    const documentId = parseDocumentId(idText)
    if (!documentId.ok) return close(webSocket, closeCode.notFound, 'not-found')
    connect(parts.hub, webSocket, session.sessionId, documentId.value, close)
  }

  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!parts.acceptsOrigin(request.headers.origin ?? null)) {
      parts.meter?.refused('origin')
      return refuse(socket, '403 Forbidden')
    }
    const idText = findIdText(request.url ?? '')
    if (idText === undefined) {
      parts.meter?.refused('path')
      return refuse(socket, '404 Not Found')
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      parts.meter?.opened(webSocket)
      webSocket.once('close', () => parts.meter?.closed(webSocket))
      // A broken frame makes ws close with its own code and then tell; the end must come all the same.
      webSocket.on('error', () => close(webSocket, closeCode.malformed, 'malformed frame'))
      admit(webSocket, request, idText).catch(() => close(webSocket, closeCode.busy, 'not available'))
    })
  }
}

function connect(
  hub: SyncHub,
  webSocket: WebSocket,
  sessionId: SessionId,
  documentId: DocumentId,
  close: (webSocket: WebSocket, code: number, reason: string) => void,
): void {
  if (webSocket.readyState !== webSocket.OPEN) return
  const connection = hub.connect(
    {
      send: (frame) => {
        if (webSocket.readyState === webSocket.OPEN) webSocket.send(frame, { binary: true })
      },
      close: (code, reason) => close(webSocket, code, reason),
      get backlogBytes() {
        return webSocket.bufferedAmount
      },
    },
    { sessionId, documentId, speaksWaymark: webSocket.protocol === protocolName },
  )
  webSocket.on('message', (data, isBinary) => {
    if (isBinary) connection.receive(bytesOf(data))
    else connection.receive(new Uint8Array(0))
  })
  const stopPinging = keepPinging(webSocket)
  webSocket.on('close', () => {
    stopPinging()
    connection.closed()
  })
  webSocket.resume()
}

function keepPinging(webSocket: WebSocket): () => void {
  let answered = true
  webSocket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return webSocket.terminate()
    answered = false
    webSocket.ping()
  }, pingIntervalMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Says why, then ends the connection whether or not the other end answers. */
function closeInTime(webSocket: WebSocket, code: number, reason: string): void {
  webSocket.resume()
  webSocket.close(code, reason)
  const timer = setTimeout(() => webSocket.terminate(), closeTimeoutMs)
  timer.unref()
  webSocket.once('close', () => clearTimeout(timer))
}

function withinTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('took too long')), signInTimeoutMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function findIdText(url: string): string | undefined {
  return /^\/sync\/([^/?#]*)(?:\?[^#]*)?$/.exec(url)?.[1]
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
