import type { Duplex } from 'node:stream'

/** Sends messages over a socket that `ws` holds. Control frames (ping, close) stay that library's own. */
export interface FrameWriter {
  /** The whole message as one binary frame (RFC 6455, 5.2), unmasked as a server's are. */
  send(message: Uint8Array): void
  /** Hands over what was gathered, so that what the library writes next comes after it. */
  flush(): void
  /** Bytes gathered in this turn and not handed over yet. */
  readonly gatheredBytes: number
}

const binaryFrame = 0x80 | 0x2
/** A message at least this long is not copied beside others: its header goes ahead of it. */
const copiedBytes = 16 * 1024

/**
 * What is sent in one turn (the other's letter, the acknowledgement, presence) leaves as one buffer in one
 * system call: half of what the same frames cost one by one.
 */
export function createFrameWriter(stream: Duplex): FrameWriter {
  let gathered: Uint8Array[] = []
  let gatheredBytes = 0

  const flush = () => {
    if (gathered.length === 0) return
    const messages = gathered
    const buffer = Buffer.allocUnsafe(gatheredBytes)
    gathered = []
    gatheredBytes = 0
    let at = 0
    for (const message of messages) {
      at = writeHeader(buffer, at, message.length)
      buffer.set(message, at)
      at += message.length
    }
    if (stream.writable) stream.write(buffer)
  }

  return {
    send(message) {
      if (message.length >= copiedBytes) {
        flush()
        const header = Buffer.allocUnsafe(headerBytes(message.length))
        writeHeader(header, 0, message.length)
        if (!stream.writable) return
        stream.cork()
        stream.write(header)
        stream.write(message)
        stream.uncork()
        return
      }
      if (gathered.length === 0) process.nextTick(flush)
      gathered.push(message)
      gatheredBytes += headerBytes(message.length) + message.length
    },
    flush,
    get gatheredBytes() {
      return gatheredBytes
    },
  }
}

function headerBytes(length: number): number {
  if (length < 126) return 2
  return length < 65_536 ? 4 : 10
}

/** Returns where the message begins. */
function writeHeader(buffer: Buffer, at: number, length: number): number {
  buffer[at] = binaryFrame
  if (length < 126) {
    buffer[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    buffer[at + 1] = 126
    return buffer.writeUInt16BE(length, at + 2)
  }
  buffer[at + 1] = 127
  buffer.writeUInt32BE(0, at + 2)
  return buffer.writeUInt32BE(length, at + 6)
}
