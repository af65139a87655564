import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makeBoards } from '#test/contracts/store-world.ts'
import { startFrameAttacker } from '../../support/start-frame-attacker.ts'
import { remoteHub, startChildServer } from '../../support/sync-remote-hub.ts'
import { figure, seed, tries } from '../../support/tries.ts'
import { percentile, typeSteadily } from '../../support/typing-times.ts'
import type { Reach } from '../../support/writing-crowd.ts'

const count = tries('FRAMES', 2_000)
/** With fewer frames there are too few letters for a ninety-ninth percentile. */
const comparesTimes = count >= 50_000
/** Whoever is closed as malformed too often is turned away, so they are many. */
const attackers = Math.max(4, Math.min(120, Math.ceil(count / 800)))
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
    const targets = boards.map(({ client, boardId }) => ({
      sessionId: client.sessionId,
      documentId: boardId,
    }))
    const attacker = startFrameAttacker(server.origin, seed, targets)
    onTestFinished(() => attacker.end())
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
      const frames = Math.min(phaseFrames, count - sent)
      sockets += await attacker.send(frames)
      sent += frames
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
