import { Duplex } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createFrameWriter } from '#server/http/frame-writer.ts'

/** A socket that keeps what is written to it, write by write. */
function createSocket() {
  const writes: Buffer[] = []
  const socket = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      writes.push(chunk)
      done()
    },
    writev: (chunks, done) => {
      writes.push(Buffer.concat(chunks.map(({ chunk }): Buffer => chunk)))
      done()
    },
  })
  return { socket, writes }
}

/** The payloads of unmasked binary frames (RFC 6455, 5.2), read without the writer's own code. */
function readFrames(bytes: Buffer): Buffer[] {
  const payloads: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    expect(bytes[at]).toBe(0x82)
    const short = bytes[at + 1] ?? 0
    expect(short).toBeLessThan(128)
    const length =
      short === 127
        ? Number(bytes.readBigUInt64BE(at + 2))
        : short === 126
          ? bytes.readUInt16BE(at + 2)
          : short
    const from = at + (short === 127 ? 10 : short === 126 ? 4 : 2)
    payloads.push(bytes.subarray(from, from + length))
    at = from + length
  }
  return payloads
}

const nextTick = () => new Promise<void>((resolve) => process.nextTick(resolve))
const messageOf = (length: number, index: number) => new Uint8Array(length).fill(index + 1)

describe('frame writer', () => {
  it('SY-70 what is sent in one turn leaves in one piece, whole and in order, whatever its length', async () => {
    const { socket, writes } = createSocket()
    const writer = createFrameWriter(socket)
    const lengths = [0, 1, 125, 126, 127, 16_383, 16_384, 65_535, 65_536, 70_000, 3]
    const messages = lengths.map(messageOf)
    for (const message of messages) writer.send(message)
    await nextTick()
    expect(
      readFrames(Buffer.concat(writes)).map((payload) => [...payload.subarray(0, 3), payload.length]),
    ).toEqual(messages.map((message) => [...message.subarray(0, 3), message.length]))

    writes.length = 0
    for (const length of [5, 200, 9]) writer.send(messageOf(length, 0))
    expect(writes).toHaveLength(0)
    expect(writer.gatheredBytes).toBe(2 + 5 + 4 + 200 + 2 + 9)
    await nextTick()
    expect(writes).toHaveLength(1)
    expect(writer.gatheredBytes).toBe(0)
  })

  it('SY-70 a goodbye comes after all that was sent before it, and nothing is written to a socket that ended', async () => {
    const { socket, writes } = createSocket()
    const writer = createFrameWriter(socket)
    writer.send(messageOf(4, 0))
    writer.flush()
    socket.end('goodbye')
    writer.send(messageOf(4, 1))
    writer.send(messageOf(20_000, 2))
    await nextTick()
    expect(readFrames(writes[0] ?? Buffer.alloc(0))).toHaveLength(1)
    expect(Buffer.concat(writes.slice(1)).toString()).toBe('goodbye')
  })
})
