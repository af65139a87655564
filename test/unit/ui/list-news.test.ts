import { describe, expect, it } from 'vitest'
import { listNews } from '../../../app/w/[workspaceId]/list-news.ts'

const read = (who: string, at: number, kind = 'reflection') => ({ who, what: 'read', at, document: { kind } })
const quiet = { reads: [], places: [], sessions: [], timesChange: undefined, myName: 'Sam' }

describe('what is new', () => {
  it('PG-14 is three lines at most, newest first', () => {
    const news = listNews({
      ...quiet,
      reads: [read('Ana', 40)],
      places: [
        { column: 'active', movedBy: 'Ana', movedAt: 30 },
        { column: 'on-hold', movedBy: 'Ana', movedAt: 20 },
      ],
      sessions: [
        { number: 2, createdAt: 50 },
        { number: 1, createdAt: 10 },
      ],
    })
    expect(news.map((line) => `${line.kind} ${line.at}`)).toEqual(['session 50', 'read 40', 'moved 30'])
  })

  it('PG-14 leaves out what one did oneself and everything but the latest reading of each person', () => {
    const news = listNews({
      ...quiet,
      reads: [read('Ana', 3), read('Ana', 2), read('Ben', 1), read('Ana', 4, 'board')],
      places: [{ column: 'active', movedBy: 'Sam', movedAt: 9 }],
    })
    expect(news.map((line) => line.at)).toEqual([3, 1])
  })

  it('AP-13 that session times changed is news, unless one changed them oneself', () => {
    const changedBy = (by: string) => listNews({ ...quiet, timesChange: { by, at: 5 } })
    expect(changedBy('Ana')).toEqual([{ kind: 'times', at: 5, name: 'Ana' }])
    expect(changedBy('Sam')).toEqual([])
  })
})
