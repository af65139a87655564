import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { protocolName } from '#lib/wire/protocol-name.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards, type Pair } from '#test/contracts/store-world.ts'
import { createRandom, type Random } from '../../support/sync-random.ts'
import { remoteHub, startChildServer } from '../../support/sync-remote-hub.ts'
import { browserHeaders } from '../../support/sync-server.ts'
import { RandomWriter } from '../../support/sync-writer.ts'
import { figure, seed, tries } from '../../support/tries.ts'
import { percentile, typeSteadily } from '../../support/typing-times.ts'
import type { Reach } from '../../support/writing-crowd.ts'

const count = tries('FRAMES', 2_000)
/** With fewer frames there are too few letters for a ninety-ninth percentile. */
const comparesTimes = count >= 50_000
/** Whoever is closed as malformed too often is turned away, so they are many. */
const attackers = Math.max(4, Math.min(120, Math.ceil(count / 800)))
const framesASocket = 10
const phaseFrames = Math.min(2_000, count / 4)
const calmMs = 1_500
const stallLimitMs = 50
const preload = join(import.meta.dirname, '../../support/loop-watch.cjs')

it(
  `P-2 ${count} mutated, truncated and random frames by ${attackers} people: no crash, no stall over 50 ms, two honest people hardly notice`,
  async () => {
    const harness = await openSqliteHarness()
    onTestFinished(() => harness.dispose())
    const [honest, ...boards] = await makeBoards(harness.store, attackers + 1)
    await harness.store.close()
    const folder = mkdtempSync(join(tmpdir(), 'waymark-loop-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const loopFile = join(folder, 'loop')
    writeFileSync(loopFile, '')
    const server = await startChildServer(harness.dataFolder, harness.keysFolder, harness.clock.time, {
      environment: { NODE_OPTIONS: `--require ${preload}`, LOOP_WATCH_FILE: loopFile },
    })
    onTestFinished(() => server.kill())
    const reach: Reach = (onFrame) => remoteHub(server.origin, onFrame)
    const typing = await typeSteadily(reach, honest)
    const random = createRandom(seed)
    const make = frameMaker(random)
    const calm: number[] = []
    const attacked: number[] = []
    const stalls = { calm: 0, attacked: 0 }
    let sent = 0
    let sockets = 0
    await wait(calmMs)
    typing.take()
    // Calm and attack take turns, so that whatever else the machine does falls on both.
    while (sent < count) {
      writeFileSync(loopFile, '')
      await wait(calmMs)
      calm.push(...typing.take())
      stalls.calm = Math.max(stalls.calm, Number(readFileSync(loopFile, 'utf8')))
      writeFileSync(loopFile, '')
      for (const until = Math.min(count, sent + phaseFrames); sent < until;) {
        const frames = Array.from({ length: Math.min(framesASocket, until - sent) }, make)
        await attack(server.origin, random.pick(boards), frames)
        sent += frames.length
        sockets += 1
      }
      attacked.push(...typing.take())
      stalls.attacked = Math.max(stalls.attacked, Number(readFileSync(loopFile, 'utf8')))
    }
    typing.stop()
    expect(server.process.exitCode).toBe(null)
    const p99 = [calm, attacked].map((times) =>
      percentile(
        times.toSorted((a, b) => a - b),
        99,
      ),
    )
    const [calmP99 = 0, attackedP99 = 0] = p99
    figure(
      `P-2 ${sent} of ${count} frames over ${sockets} sockets, 0 crashes, longest stall ${stalls.attacked.toFixed(0)} ms (${stalls.calm.toFixed(0)} without), others' p99 ${attackedP99.toFixed(1)} ms (${calmP99.toFixed(1)} without), seed ${seed}`,
    )
    expect(attacked.length).toBeGreaterThan(10)
    if (!comparesTimes) return
    // A machine that is busy with something else stalls in calm too.
    expect(stalls.attacked).toBeLessThan(Math.max(stallLimitMs, 2 * stalls.calm))
    expect(attackedP99).toBeLessThan(calmP99 * 1.1 + 1)
  },
  120_000 + count * 10,
)

/** Sends frames over a socket of that person, and resolves once it is closed, by the one side or the other. */
function attack(origin: string, { client, boardId }: Pair, frames: readonly Uint8Array[]): Promise<void> {
  return new Promise((resolve) => {
    const url = `${origin.replace('http', 'ws')}/sync/${boardId}`
    const socket = new WebSocket(url, [protocolName], browserHeaders(origin, client.sessionId))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => resolve())
    socket.once('message', () => {
      for (const frame of frames) socket.send(frame)
      socket.close()
    })
  })
}

/** Frames that a client could send, damaged: flipped, cut, joined, or nothing but chance. */
function frameMaker(random: Random): () => Uint8Array {
  const doc = new Y.Doc()
  const good: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => good.push(encodeUpdate(update)))
  const writer = new RandomWriter(doc, 'board', random)
  for (let step = 0; step < 60; step++) writer.act()
  good.push(encodeSyncStep1(Y.encodeStateVector(doc)), encodeSyncStep2(Y.encodeStateAsUpdate(doc)))
  return () => {
    if (random.chance(0.2)) return new Uint8Array(random.int(200)).map(() => random.int(256))
    const whole = random.pick(good)
    const frame = whole.slice(0, random.chance(0.3) ? random.int(whole.length) : whole.length)
    for (let flip = random.int(4); flip >= 0 && frame.length > 0; flip--) {
      // What comes first is the message's type, and most of what is changed there says nothing new.
      frame[random.int(frame.length)] = random.chance(0.5) ? random.int(8) : random.int(256)
    }
    return frame
  }
}
