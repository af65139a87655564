import { WebSocket } from 'ws'

export interface SocketOutcome {
  /** HTTP status when the upgrade was refused. */
  readonly refused?: number
  readonly closed?: { readonly code: number; readonly reason: string }
  /** First number of each frame that came. */
  readonly received: readonly number[]
}

export interface SocketTry {
  readonly cookie: string
  readonly origin: string | undefined
  readonly frames: readonly Uint8Array[]
  /** That a connection stays is proved by an answer to this frame, never by silence. */
  readonly until: { readonly ask: Uint8Array; readonly isAnswer: (frame: Uint8Array) => boolean }
}

/** Opens a socket, sends frames, and resolves once it closed, was refused, or answered what it was asked. */
export function trySocket(url: string, attempt: SocketTry): Promise<SocketOutcome> {
  const { cookie, origin, frames, until } = attempt
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'waymark.1', {
    headers: { cookie, ...(origin === undefined ? {} : { origin }) },
  })
  socket.binaryType = 'nodebuffer'
  const received: number[] = []
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, response) => {
      resolve({ refused: response.statusCode ?? 0, received })
      socket.terminate()
    })
    socket.on('error', (error) => {
      if (socket.readyState !== WebSocket.CLOSING) reject(error)
    })
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
      socket.send(until.ask)
    })
    socket.on('message', (data: Buffer) => {
      received.push(data[0] ?? -1)
      if (!until.isAnswer(data)) return
      resolve({ received })
      socket.close()
    })
    socket.on('close', (code, reason) => resolve({ closed: { code, reason: reason.toString() }, received }))
  })
}
