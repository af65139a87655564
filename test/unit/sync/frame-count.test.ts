import { describe, expect, it } from 'vitest'
import { createFrameCount } from '#server/sync/frame-count.ts'

describe('frame count', () => {
  it('SY-45 counts frames from the first on: one that is not durable holds back those after it', () => {
    const frames = createFrameCount()
    const [first, second, third] = [frames.begin(), frames.begin(), frames.begin()]
    frames.settle(third)
    frames.settle(second)
    expect(frames.durable).toBe(0)
    frames.settle(first)
    expect(frames.durable).toBe(3)
  })

  it('SY-45 a frame that was asked about is covered by the next step 2, not by a later update', () => {
    const frames = createFrameCount()
    frames.ask(frames.begin())
    frames.settle(frames.begin())
    expect(frames.durable).toBe(0)
    const answer = frames.begin()
    frames.ask(frames.begin())
    frames.settleAnswer(answer)
    expect(frames.durable).toBe(3)
  })
})
