import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liveFrameLimitBytes, WriteTally } from '../../../app/_sync/write-tally.ts'

describe('what an acknowledgement covers', () => {
  it('DV-6 nothing but the answer to the server goes out first, and it covers all that was written', () => {
    const tally = new WriteTally()
    tally.socketOpened()
    tally.wrote()
    tally.wrote()
    expect(tally.sending('update', 10)).toBe('drop')
    expect(tally.sending('step-2', 10)).toBe('send')
    tally.acknowledged(1)
    expect(tally.durableCount).toBe(2)
  })

  it('DV-6 counts frames cumulatively: frame n covers what was written before it', () => {
    const tally = new WriteTally()
    tally.socketOpened()
    tally.sending('step-2', 10)
    tally.wrote()
    tally.sending('update', 10)
    tally.wrote()
    tally.sending('update', 10)
    tally.acknowledged(2)
    expect(tally.durableCount).toBe(1)
    tally.acknowledged(1)
    expect(tally.durableCount).toBe(1)
    tally.acknowledged(3)
    expect(tally.durableCount).toBe(2)
  })

  it('DV-7 a lost socket keeps what was durable and forgets what its frames carried', () => {
    const tally = new WriteTally()
    tally.socketOpened()
    tally.sending('step-2', 10)
    tally.wrote()
    tally.sending('update', 10)
    tally.acknowledged(1)
    tally.socketOpened()
    tally.acknowledged(2)
    expect(tally.durableCount).toBe(0)
    tally.sending('step-2', 10)
    tally.acknowledged(3)
    expect(tally.durableCount).toBe(1)
  })

  it('DV-8 a frame too large to go alone waits for the answer to a new sync request', () => {
    const tally = new WriteTally()
    tally.socketOpened()
    tally.sending('step-2', 10)
    tally.wrote()
    expect(tally.sending('update', liveFrameLimitBytes + 1)).toBe('drop-and-resync')
    tally.acknowledged(2)
    expect(tally.durableCount).toBe(0)
    expect(tally.sending('step-2', liveFrameLimitBytes + 1)).toBe('send')
  })

  it('R-1 never counts as durable what no acknowledged frame carried (seeded)', () => {
    const event = fc.constantFrom('write', 'answer', 'ack', 'lose')
    let acknowledged = 0
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), fc.integer({ min: 0, max: 99 }), (events, luck) => {
        const tally = new WriteTally()
        tally.socketOpened()
        const onDisk = new Set<number>()
        let frames: number[][] = []
        let done = 0
        let written = 0
        for (const [index, one] of events.entries()) {
          if (one === 'write') {
            written = tally.wrote()
            if (tally.sending('update', 1) === 'send') frames.push([written])
          } else if (one === 'answer') {
            tally.sending('step-2', 1)
            frames.push(Array.from({ length: written }, (_, at) => at + 1))
          } else if (one === 'ack') {
            done = Math.min(frames.length, done + ((luck + index) % 3))
            for (const frame of frames.slice(0, done)) for (const update of frame) onDisk.add(update)
            tally.acknowledged(done)
            acknowledged += 1
          } else {
            tally.socketOpened()
            frames = []
            done = 0
          }
          for (let update = 1; update <= tally.durableCount; update += 1)
            expect(onDisk.has(update)).toBe(true)
        }
      }),
      { seed: 20260704, numRuns: 2_000 },
    )
    expect(acknowledged).toBeGreaterThan(1_000)
  })
})
