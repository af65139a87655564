import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Level } from '../../../app/_announcements/level.ts'
import { OthersGathering, type Happened } from '../../../app/_announcements/others-gathering.ts'
import { sayOthers } from '../../../app/_announcements/say-others.ts'

const ana = { accountId: 'a', name: 'Ana' }
const ben = { accountId: 'b', name: 'Ben' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function listen(level: Level = 'joins') {
  let now = level
  const gathering = new OthersGathering(() => now)
  const told: Happened[] = []
  const stop = gathering.listen((happened) => told.push(happened))
  const setLevel = (next: Level) => {
    now = next
  }
  return { gathering, told, stop, setLevel, came: () => told.map((happened) => happened.came) }
}

describe('telling who came', () => {
  it('PG-17 people who come within two seconds are told of together', () => {
    const { gathering, came } = listen()
    gathering.present([ana])
    vi.advanceTimersByTime(1_500)
    gathering.present([ana, ben])
    expect(came()).toEqual([])
    vi.advanceTimersByTime(500)
    expect(came()).toEqual([['Ana', 'Ben']])
  })

  it('PG-17 a connection that comes and goes is told of once, and one who left before is not', () => {
    const { gathering, came } = listen()
    gathering.present([ana, ben])
    gathering.present([ana])
    vi.advanceTimersByTime(2_000)
    for (let round = 0; round < 5; round += 1) {
      gathering.present([])
      vi.advanceTimersByTime(3_000)
      gathering.present([ana])
      vi.advanceTimersByTime(3_000)
    }
    expect(came()).toEqual([['Ana']])
  })

  it('PG-17 nothing is told after the page has gone', () => {
    const { gathering, told, stop } = listen()
    gathering.present([ana])
    stop()
    vi.advanceTimersByTime(5_000)
    expect(told).toEqual([])
  })
})

describe('telling what others do', () => {
  const move = { name: 'Ana', goal: 'Sleep through', column: 'active' } as const

  function everything(level: Level): string {
    const { gathering, told } = listen(level)
    gathering.present([ana])
    gathering.commented('Ana')
    gathering.wrote(ana, 'steps')
    gathering.moved(move)
    vi.advanceTimersByTime(2_000)
    return told.map(sayOthers).join(' / ')
  }

  it('AN-1 off says nothing of others, joins who comes and comments, and near also what they write and move', () => {
    expect(everything('off')).toBe('')
    expect(everything('joins')).toBe('Here with you: Ana. Ana wrote a comment.')
    expect(everything('near')).toBe(
      'Here with you: Ana. Ana wrote a comment. Ana wrote in the next steps. Ana moved “Sleep through” to Working on.',
    )
  })

  it('AN-1 what a level left out is not told later, and a new level holds from the next batch on', () => {
    const { gathering, told, setLevel } = listen('off')
    gathering.present([ana])
    gathering.moved(move)
    vi.advanceTimersByTime(2_000)
    setLevel('near')
    gathering.wrote(ben, 'sentence')
    vi.advanceTimersByTime(2_000)
    expect(told.map(sayOthers)).toEqual(['Ben wrote in the goal’s own words.'])
  })

  it('AN-2 what happens within two seconds is one announcement, each place and goal once', () => {
    const { gathering, told } = listen('near')
    for (const person of [ana, ben, ana]) gathering.wrote(person, 'sentence')
    gathering.moved({ ...move, column: 'on-hold' })
    gathering.moved(move)
    vi.advanceTimersByTime(1_900)
    expect(told).toEqual([])
    vi.advanceTimersByTime(100)
    expect(told.map(sayOthers)).toEqual([
      'Ana and Ben wrote in the goal’s own words. Ana moved “Sleep through” to Working on.',
    ])
  })

  it('AN-3 who goes on writing at a place is told of once; who comes back to it after half a minute, again', () => {
    const { gathering, told } = listen('near')
    for (let second = 0; second < 120; second += 5) {
      gathering.wrote(ana, 'near')
      vi.advanceTimersByTime(5_000)
    }
    expect(told).toHaveLength(1)
    vi.advanceTimersByTime(30_000)
    gathering.wrote(ana, 'near')
    vi.advanceTimersByTime(2_000)
    expect(told).toHaveLength(2)
  })
})
