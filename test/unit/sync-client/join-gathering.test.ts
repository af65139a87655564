import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { JoinGathering } from '../../../app/_sync/join-gathering.ts'

const ana = { accountId: 'a', name: 'Ana' }
const ben = { accountId: 'b', name: 'Ben' }

describe('telling who came', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function listen() {
    const gathering = new JoinGathering()
    const told: (readonly string[])[] = []
    const stop = gathering.listen((names) => told.push(names))
    return { gathering, told, stop }
  }

  it('PG-17 people who come within two seconds are told of together', () => {
    const { gathering, told } = listen()
    gathering.present([ana])
    vi.advanceTimersByTime(1_500)
    gathering.present([ana, ben])
    expect(told).toEqual([])
    vi.advanceTimersByTime(500)
    expect(told).toEqual([['Ana', 'Ben']])
  })

  it('PG-17 a connection that comes and goes is told of once, and one who left before is not', () => {
    const { gathering, told } = listen()
    gathering.present([ana, ben])
    gathering.present([ana])
    vi.advanceTimersByTime(2_000)
    for (let round = 0; round < 5; round += 1) {
      gathering.present([])
      vi.advanceTimersByTime(3_000)
      gathering.present([ana])
      vi.advanceTimersByTime(3_000)
    }
    expect(told).toEqual([['Ana']])
  })

  it('PG-17 nothing is told after the page has gone', () => {
    const { gathering, told, stop } = listen()
    gathering.present([ana])
    stop()
    vi.advanceTimersByTime(5_000)
    expect(told).toEqual([])
  })
})
