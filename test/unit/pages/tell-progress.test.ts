import { describe, expect, it } from 'vitest'
import { tellProgress, type Happened } from '../../../app/w/[workspaceId]/progress/tell-progress.ts'

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
const by = { accountId: 'sam', name: 'Sam' }
const move = (
  goalId: string,
  from: 'proposed' | 'active',
  to: 'active' | 'on-hold' | 'proposed',
  at: number,
) => ({
  goalId,
  from,
  to,
  by,
  byBoth: false,
  at,
})
const nothing: Happened = { moves: [], sessions: [], versions: [] }

describe('progress', () => {
  it('PL-6 tells goals that moved, sessions and versions in one list, newest first', () => {
    const { lines, before } = tellProgress({
      moves: [move('bus', 'proposed', 'active', 3 * dayMs)],
      sessions: [
        { id: 's2', at: 4 * dayMs },
        { id: 's1', at: dayMs },
      ],
      versions: [{ id: 'v', documentId: 'd', name: 'After session 1', by, at: 2 * dayMs }],
    })
    expect(lines.map(({ kind }) => kind)).toEqual(['session', 'moved', 'kept', 'session'])
    expect(before).toBeUndefined()
  })

  it('PL-6 a goal that was moved and put back within the hour is not told, and steps on one way are one', () => {
    const { lines } = tellProgress({
      ...nothing,
      moves: [
        move('bus', 'active', 'proposed', dayMs + hourMs / 2),
        move('sea', 'active', 'on-hold', dayMs + 2_000),
        move('sea', 'proposed', 'active', dayMs + 1_000),
        move('bus', 'proposed', 'active', dayMs),
      ],
    })
    expect(lines).toMatchObject([{ goalId: 'sea', from: 'proposed', to: 'on-hold', at: dayMs + 2_000 }])
  })

  it('PL-6 a page has fifty lines, and nothing is passed over between it and the next', () => {
    const many = Array.from({ length: 51 }, (_, index) =>
      move(`g${index}`, 'proposed', 'active', 9_000 - index),
    )
    const sessions = [
      { id: 'new', at: 9_500 },
      { id: 'old', at: 10 },
    ]
    const first = tellProgress({ ...nothing, moves: many, sessions })
    expect(first.lines).toHaveLength(50)
    expect(first.lines.some((line) => line.kind === 'session' && line.id === 'old')).toBe(false)
    expect(first.before).toBe(9_000 - 48)
    const slips = Array.from({ length: 51 }, (_, index) =>
      index % 2 === 0
        ? move('bus', 'proposed', 'active', 9_000 - index)
        : move('bus', 'active', 'proposed', 9_000 - index),
    )
    const { lines, before } = tellProgress({ ...nothing, moves: slips, sessions })
    expect(lines.map(({ kind }) => kind)).toEqual(['session', 'moved'])
    expect(before).toBe(9_000 - 50)
  })

  it('PL-6 nothing that happened is no line', () => {
    expect(tellProgress(nothing)).toEqual({ lines: [], before: undefined })
  })
})
