import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { Clock } from '#lib/base/instant.ts'
import { parseDocumentId, type AccountId, type DocumentId, type SessionId } from '#lib/base/ids.ts'
import { closeCode, type CloseCode } from '#lib/wire/close-code.ts'
import { chooseProtocol, protocolName, readKnownSchema } from '#lib/wire/protocol-name.ts'
import type { SyncHub } from '../sync/ports.ts'
import { createFrameWriter, type FrameWriter } from './frame-writer.ts'
import { gateReading, type GatedReading } from './gated-reading.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { socketLimits } from './socket-limits.ts'
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
    maxPayload: socketLimits.messageBytes,
    maxFragments: socketLimits.fragments,
    handleProtocols: (protocols) => chooseProtocol(protocols),
  })
  const rate = createSocketRate(socketLimits.newSocketsAMinute, parts.clock)
  let asking = 0

  const admit = async (line: Line, request: IncomingMessage, idText: string): Promise<void> => {
    const turnAway = (code: CloseCode, reason: string) => close(line, code, reason)
    if (asking >= socketLimits.asking) return turnAway(closeCode.busy, 'busy')
    asking += 1
    const session = await withinTime(parts.findSession(request.headers.cookie ?? null)).finally(() => {
      asking -= 1
    })
    if (session === undefined) return turnAway(closeCode.signInAgain, 'sign in again')
    if (!rate.take(session.accountId)) return turnAway(closeCode.busy, 'too many sockets')
    const documentId = parseDocumentId(idText)
    if (!documentId.ok) return turnAway(closeCode.notFound, 'not-found')
    connect(parts.hub, line, {
      sessionId: session.sessionId,
      documentId: documentId.value,
      knownSchema: readKnownSchema(protocolsOf(request)),
    })
  }

  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!parts.acceptsOrigin(request.headers.origin ?? null)) {
      parts.meter?.refused('origin')
      return refuseUpgrade(socket, '403 Forbidden')
    }
    const idText = findIdText(request.url ?? '')
    if (idText === undefined) {
      parts.meter?.refused('path')
      return refuseUpgrade(socket, '404 Not Found')
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      parts.meter?.opened(webSocket)
      webSocket.once('close', () => parts.meter?.closed(webSocket))
      const line: Line = {
        webSocket,
        reading: gateReading(webSocket, socket),
        writer: createFrameWriter(socket),
        ended: (code, reason) => parts.meter?.ended(code, reason),
      }
      // A broken frame makes ws close with its own code and then tell; the end must come all the same.
      webSocket.on('error', () => close(line, closeCode.malformed, 'malformed frame'))
      admit(line, request, idText).catch(() => close(line, closeCode.busy, 'not available'))
    })
  }
}

/** One socket with what holds back its reading and writes its messages. */
interface Line {
  readonly webSocket: WebSocket
  readonly reading: GatedReading
  readonly writer: FrameWriter
  /** Counts how it was ended from here. */
  readonly ended: (code: number, reason: string) => void
}

/** Gives a socket to the hub, which sends nothing before the gate has answered and something at once after. */
function connect(
  hub: SyncHub,
  line: Line,
  who: {
    readonly sessionId: SessionId
    readonly documentId: DocumentId
    readonly knownSchema: number | undefined
  },
): void {
  const { webSocket, reading, writer } = line
  if (webSocket.readyState !== webSocket.OPEN) return
  const connection = hub.connect(
    {
      send: (frame) => {
        reading.letIn()
        if (webSocket.readyState === webSocket.OPEN) writer.send(frame)
      },
      close: (code, reason) => close(line, code, reason),
      get backlogBytes() {
        return webSocket.bufferedAmount + writer.gatheredBytes
      },
    },
    { ...who, speaksWaymark: webSocket.protocol === protocolName },
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
  }, socketLimits.pingIntervalMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Says why, then ends the connection whether or not the other end answers. */
function close({ webSocket, reading, writer, ended }: Line, code: number, reason: string): void {
  ended(code, reason)
  writer.flush()
  webSocket.close(code, reason)
  reading.end()
  const timer = setTimeout(() => webSocket.terminate(), socketLimits.closeTimeoutMs)
  timer.unref()
  webSocket.once('close', () => clearTimeout(timer))
}

function withinTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('took too long')), socketLimits.signInTimeoutMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function findIdText(url: string): string | undefined {
  return /^\/sync\/([^/?#]*)(?:\?[^#]*)?$/.exec(url)?.[1]
}

function protocolsOf({ headers }: IncomingMessage): readonly string[] {
  return (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim())
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
