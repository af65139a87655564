import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface RawSocketOptions {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  onOpen(): void
  /** One binary message; the bytes are valid only during the call. */
  onMessage(message: Buffer): void
  /** The close code, or 1006 when the connection broke. */
  onClose(code: number): void
}

/**
 * As much of a WebSocket as a thousand people in one process need: whole messages, no masking work (the key
 * is zero, which is allowed), several messages in one write.
 */
export interface RawSocket {
  /** Sends messages together. */
  send(...messages: readonly Uint8Array[]): void
  /** Sends bytes as they are, for frames that no honest program makes. */
  sendBytes(bytes: Uint8Array): void
  /** Leaves without a word. */
  destroy(): void
}

export function openRawSocket(options: RawSocketOptions): RawSocket {
  const socket: Socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true })
  let chunks: Buffer[] = []
  let chunkBytes = 0
  /** Nothing can be read before so many bytes have come: a large frame is put together once. */
  let neededBytes = 0
  let open = false
  let code = 1006
  socket.on('connect', () => socket.write(upgradeRequest(options)))
  socket.on('error', () => socket.destroy())
  socket.on('close', () => options.onClose(code))
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    chunkBytes += chunk.length
    if (chunkBytes < neededBytes) return
    let bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks)
    if (!open) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end >= 0) {
        if (!bytes.toString('latin1', 0, 12).endsWith(' 101')) {
          socket.destroy()
          return
        }
        bytes = bytes.subarray(end + 4)
        open = true
        options.onOpen()
      }
    }
    if (open) bytes = readFrames(bytes, take)
    chunks = bytes.length === 0 ? [] : [bytes]
    chunkBytes = bytes.length
    neededBytes = open ? neededOf(bytes) : 0
  })

  function take(opcode: number, payload: Buffer): void {
    if (opcode === 2) options.onMessage(payload)
    else if (opcode === 9) socket.write(frameOf(10, payload))
    else if (opcode === 8) {
      if (payload.length >= 2) code = payload.readUInt16BE(0)
      socket.end(frameOf(8, payload.subarray(0, 2)))
    }
  }

  return {
    send: (...messages) => {
      if (!socket.writable) return
      const [only] = messages
      if (messages.length === 1 && only !== undefined) socket.write(frameOf(2, only))
      else socket.write(Buffer.concat(messages.map((message) => frameOf(2, message))))
    },
    sendBytes: (bytes) => void socket.write(bytes),
    destroy: () => void socket.destroy(),
  }
}

function upgradeRequest({ port, path, headers }: RawSocketOptions): string {
  const lines = Object.entries({
    host: `127.0.0.1:${port}`,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

/** Reads whole frames and answers with what is left. Servers send unmasked, unfragmented frames here. */
function readFrames(bytes: Buffer, onFrame: (opcode: number, payload: Buffer) => void): Buffer {
  let rest = bytes
  for (let needed = neededOf(rest); needed <= rest.length; needed = neededOf(rest)) {
    onFrame(rest.readUInt8(0) & 15, rest.subarray(headBytesOf(rest), needed))
    rest = rest.subarray(needed)
  }
  return rest
}

/** How many bytes the frame at the beginning has, as far as can be told. */
function neededOf(bytes: Buffer): number {
  if (bytes.length < 2) return 2
  const head = headBytesOf(bytes)
  if (bytes.length < head) return head
  if (head === 10) return head + Number(bytes.readBigUInt64BE(2))
  return head + (head === 4 ? bytes.readUInt16BE(2) : bytes.readUInt8(1) & 127)
}

function headBytesOf(bytes: Buffer): number {
  const short = bytes.readUInt8(1) & 127
  return short === 127 ? 10 : short === 126 ? 4 : 2
}

function frameOf(opcode: number, payload: Uint8Array): Buffer {
  const extra = payload.length > 65_535 ? 8 : payload.length > 125 ? 2 : 0
  const frame = Buffer.allocUnsafe(6 + extra + payload.length)
  frame.writeUInt8(128 | opcode, 0)
  frame.writeUInt8(128 | (extra === 8 ? 127 : extra === 2 ? 126 : payload.length), 1)
  if (extra === 2) frame.writeUInt16BE(payload.length, 2)
  if (extra === 8) frame.writeBigUInt64BE(BigInt(payload.length), 2)
  frame.fill(0, 2 + extra, 6 + extra)
  frame.set(payload, 6 + extra)
  return frame
}
