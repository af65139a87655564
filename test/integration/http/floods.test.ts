import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { documentNamed } from '#test/support/sync-people.ts'
import { startServerProcess, type ServerProcess } from '#test/support/server-process.ts'

const figures = z.object({
  strangerCount: z.number(),
  longestMs: z.number(),
  mostReadBytes: z.number(),
  mostMemoryBytes: z.number(),
})

/** The plan’s: 5 s before sign-in, and 50 MB, here for 100 floods at once. */
const limitMs = 5_000
const memoryLimitBytes = 50_000_000
/** Nothing is handled before; what Node reads at a time, and keeps, is 64 KiB each. */
const readLimitBytes = 128 * 1024

const page = documentNamed('page')
const firstFragment = Buffer.from([0x02, 0x81, 0, 0, 0, 0, 7])
const nextFragment = Buffer.from([0x00, 0x81, 0, 0, 0, 0, 7])
const ping = Buffer.concat([Buffer.from([0x89, 0xfd, 0, 0, 0, 0]), Buffer.alloc(125, 7)])
/** A message of 4 MiB, begun and not ended. */
const bigFrame = Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0])
const times = (frame: Buffer, bytes: number) =>
  Buffer.concat(Array.from({ length: Math.ceil(bytes / frame.length) }, () => frame))

describe('before anybody has signed in', () => {
  let server: ServerProcess
  let port: number
  const sockets: Socket[] = []

  beforeEach(async () => {
    server = await startServerProcess({ script: 'test/support/flood-server.ts' })
    port = Number(new URL(server.url).port)
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy()
    await server.dispose()
  })

  const ask = async (path: string) => figures.parse(await (await fetch(server.url + path)).json())

  /** A program that ends nothing by itself, and does not mind what happens to it. */
  function open(...data: readonly (Buffer | string)[]): Socket {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => socket.destroy())
    for (const piece of data) socket.write(piece)
    socket.resume()
    sockets.push(socket)
    return socket
  }
  const several = (count: number, make: () => unknown) => Array.from({ length: count }, make).length
  const upgrade = (path: string, cookie = 'none') =>
    [
      `GET ${path} HTTP/1.1`,
      `Host: localhost:${port}`,
      `Origin: http://localhost:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      `Cookie: ${cookie}`,
      '\r\n',
    ].join('\r\n')
  const arrived = (count: number, told: z.infer<typeof figures>) => expect(told.strangerCount).toBe(count)

  it('P-8 a connection that says nothing, does not finish or is refused is over within 5 s', async () => {
    let count = several(100, () => open())
    const slow = Array.from({ length: 100 }, () => open('GET / HTTP/1.1\r\n'))
    const drip = setInterval(() => {
      for (const socket of slow) if (socket.writable) socket.write('x: y\r\n')
    }, 100)
    count += slow.length
    count += several(50, () => open(upgrade('/nowhere')))
    count += several(50, () => open(upgrade('/sync/a/b')))
    count += several(50, () => open(upgrade(`/sync/${page}`)))
    count += several(50, () => open(upgrade(`/sync/${page}`, 'slow')))
    const told = await ask('/alone')
    clearInterval(drip)
    arrived(count, told)
    process.stderr.write(`figure: P-8 ${count} of ${count} over, the last ${Math.round(told.longestMs)} ms\n`)
    expect(told.longestMs).toBeLessThan(limitMs)
  })

  it('P-8 a flood of headers, fragments, pings and big frames costs less than 50 MB, and nothing of it is handled', async () => {
    const flood = (sizeBytes: number, count: number) => {
      const tiny = [firstFragment, times(nextFragment, sizeBytes)]
      const pings = times(ping, sizeBytes)
      const big = [bigFrame, Buffer.alloc(sizeBytes)]
      const headers = `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(2_000)}`
      return (
        several(count, () => open(upgrade(`/sync/${page}`), ...tiny)) +
        several(count, () => open(upgrade(`/sync/${page}`), ...big)) +
        several(count, () => open(upgrade(`/sync/${page}`, 'slow'), pings)) +
        several(count, () => open(upgrade(`/sync/${page}`, 'slow'), ...tiny)) +
        several(count, () => open(headers))
      )
    }
    const before = flood(64 * 1024, 10)
    await ask('/alone')
    const { mostMemoryBytes: usual } = await ask('/begin')
    const count = flood(1024 * 1024, 20)
    const told = await ask('/alone')
    arrived(before + count, told)
    const grown = told.mostMemoryBytes - usual
    process.stderr.write(
      `figure: P-8 ${count} floods, +${Math.round(grown / 1e6)} MB, at most ${told.mostReadBytes} bytes of one\n`,
    )
    expect(grown).toBeLessThan(memoryLimitBytes)
    expect(told.mostReadBytes).toBeLessThanOrEqual(readLimitBytes)
  })

  it('SY-47 nothing is read of whoever waits at the gate or is refused, whatever they send', async () => {
    const piece = Buffer.alloc(64 * 1024)
    const waiting = Array.from({ length: 20 }, () => open(upgrade(`/sync/${page}`, 'sam'), bigFrame))
    await Promise.all(
      waiting.map((socket) => new Promise<unknown>((resolve) => socket.write(piece, resolve))),
    )
    for (const socket of waiting) for (let sent = 0; sent < 60; sent++) socket.write(piece)
    await ask('/open')
    const told = await ask('/alone')
    arrived(waiting.length, told)
    expect(told.mostReadBytes).toBeLessThanOrEqual(readLimitBytes)
  })

  it('P-8 whoever asks for an upgrade and breaks off ends nothing but that', async () => {
    for (const path of ['/nowhere', '/sync/a/b', `/sync/${page}`]) {
      for (let count = 0; count < 50; count++) {
        const socket = open(upgrade(path))
        await new Promise<void>((resolve) => socket.once('connect', resolve))
        socket.resetAndDestroy()
      }
    }
    expect((await ask('/alone')).strangerCount).toBe(150)
  })
})
