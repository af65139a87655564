import { describe, expect, it } from 'vitest'
import { listNews } from '../../../app/w/[workspaceId]/list-news.ts'

const names: Readonly<Record<string, string>> = { sam: 'Sam', ana: 'Ana', ben: 'Ben', 'other-ana': 'Ana' }
const nameOf = (accountId: string) => names[accountId] ?? ''
const read = (accountId: string, at: number, kind = 'reflection') => ({
  accountId,
  who: nameOf(accountId),
  what: 'read',
  at,
  document: { kind },
})
const moved = (moverId: string, movedAt: number, column: 'active' | 'on-hold' = 'active') => ({
  column,
  moverId,
  movedBy: nameOf(moverId),
  movedAt,
  byBoth: false,
})
const session = (number: number, createdAt: number, begunBy = 'ana') => ({ number, begunBy, createdAt })
const quiet = {
  reads: [],
  places: [],
  sessions: [],
  timesChange: undefined,
  noticed: [],
  comment: undefined,
  me: 'sam',
}

describe('what is new', () => {
  it('PG-14 is three lines at most, newest first', () => {
    const news = listNews({
      ...quiet,
      reads: [read('ana', 40)],
      places: [moved('ana', 30), moved('ana', 20, 'on-hold')],
      sessions: [session(2, 50), session(1, 10)],
    })
    expect(news.map((line) => `${line.kind} ${line.at}`)).toEqual(['session 50', 'read 40', 'moved 30'])
  })

  it('PG-14 tells what both agreed to as no one’s doing alone', () => {
    const news = listNews({ ...quiet, places: [{ ...moved('ana', 30), byBoth: true }] })
    expect(news).toEqual([{ kind: 'agreed', at: 30, column: 'active' }])
  })

  it('PG-14 leaves out what one did oneself and everything but the latest reading of each person', () => {
    const news = listNews({
      ...quiet,
      reads: [read('ana', 3), read('ana', 2), read('ben', 1), read('ana', 4, 'board')],
      places: [moved('sam', 9)],
      sessions: [session(2, 8, 'sam')],
    })
    expect(news.map((line) => line.at)).toEqual([3, 1])
  })

  it('PG-84 two people who have one name hide neither each other nor what is news to one of that name', () => {
    const readers = listNews({ ...quiet, reads: [read('ana', 3), read('other-ana', 2), read('ana', 1)] })
    expect(readers.map((line) => line.at)).toEqual([3, 2])
    const news = listNews({
      ...quiet,
      me: 'ana',
      places: [moved('other-ana', 5), moved('ana', 4)],
      timesChange: { byId: 'other-ana', by: 'Ana', at: 3 },
    })
    expect(news.map((line) => line.at)).toEqual([5, 3])
  })

  it('WI-7 what the other noticed last is one line', () => {
    const noticed = [
      { kind: 'answer', by: 'Ana', at: 7 },
      { kind: 'win', by: 'Ana', at: 6 },
    ] as const
    expect(listNews({ ...quiet, noticed })).toEqual([{ kind: 'noticed', at: 7, name: 'Ana', what: 'answer' }])
  })

  it('CM-9 what another said last beside the starting point is one line', () => {
    const comment = { by: 'Ana', at: 8 }
    expect(listNews({ ...quiet, comment })).toEqual([{ kind: 'commented', at: 8, name: 'Ana' }])
  })

  it('AP-13 that session times changed is news, unless one changed them oneself', () => {
    const changedBy = (byId: string) => listNews({ ...quiet, timesChange: { byId, by: nameOf(byId), at: 5 } })
    expect(changedBy('ana')).toEqual([{ kind: 'times', at: 5, name: 'Ana' }])
    expect(changedBy('sam')).toEqual([])
  })
})
