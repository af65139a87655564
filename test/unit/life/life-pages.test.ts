import { expect, it } from 'vitest'
import { ensureAccountId } from '#lib/base/ids.ts'
import { gatherWriting } from '#lib/life/gather-writing.ts'
import { lifeEntriesAtATime, type LifeEntry } from '#lib/life/life-entry.ts'
import { findPageStart, sortLife, withWriting } from '#lib/life/life-pages.ts'

const sam = ensureAccountId('A'.repeat(22))
const ana = ensureAccountId('B'.repeat(22))
const by = { accountId: sam, name: 'Sam', side: 'client' } as const
const rated = (at: number): LifeEntry => ({ what: 'rated', words: 'As hoped', at, by, why: undefined })
const wrote = (at: number): LifeEntry => ({
  what: 'wrote',
  parts: ['sentence'],
  versionId: undefined,
  at,
  by,
  why: undefined,
})
const hourMs = 3_600_000
const moments = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index)

it('LI-5 a page begins between two moments: all of one moment is on one page', () => {
  expect(findPageStart(moments(1, lifeEntriesAtATime))).toEqual({ from: 1, isMore: false })
  expect(findPageStart([...moments(2, lifeEntriesAtATime), 1])).toEqual({ from: 2, isMore: true })
  expect(findPageStart([...moments(2, lifeEntriesAtATime), 2, 2])).toEqual({ from: 2, isMore: false })
  expect(findPageStart([])).toEqual({ from: 0, isMore: false })
})

it('LI-5 what was written is on the page of its time, and on no other', () => {
  const rows = { entries: moments(100, 10).map(rated), isMore: true }
  const page = withWriting(rows, [wrote(50), wrote(100), wrote(104), wrote(200)])
  expect(page.isMore).toBe(true)
  expect(page.entries.filter(({ what }) => what === 'wrote').map(({ at }) => at)).toEqual([100, 104, 200])
  const last = withWriting({ ...rows, isMore: false }, [wrote(50)])
  expect(last).toMatchObject({ isMore: false, entries: [{ what: 'wrote', at: 50 }, ...rows.entries] })
})

it('LI-5 where much was written a page of rows is cut too, and the rest is told as earlier', () => {
  const writing = moments(1_000, lifeEntriesAtATime - 1).map(wrote)
  const { entries, isMore } = withWriting({ entries: [rated(1), rated(2)], isMore: false }, writing)
  expect(entries).toHaveLength(lifeEntriesAtATime)
  expect(entries[0]).toEqual(rated(2))
  expect(isMore).toBe(true)
})

it('LI-1 of one moment what was suggested stands before its answer, and that before the move', () => {
  const moved = {
    what: 'moved',
    from: 'proposed',
    to: 'active',
    byBoth: true,
    at: 5,
    by,
    why: undefined,
  } as const
  const answered = {
    what: 'answered',
    answer: 'agree',
    kind: 'start',
    takesOver: false,
    words: undefined,
    approach: undefined,
    at: 5,
    by,
    why: undefined,
  } as const
  expect(sortLife([moved, answered, rated(4)])).toEqual([rated(4), answered, moved])
})

it('LI-4 writing of one hand is one entry a day, whoever wrote between, and tells what was written in', () => {
  const words = [
    { part: 'benchmark', by: sam, at: 2 * hourMs },
    { part: 'sentence', by: ana, at: hourMs },
    { part: 'sentence', by: sam, at: 0 },
    { part: 'sentence', by: sam, at: 30 * hourMs },
  ] as const
  expect(gatherWriting(words)).toEqual([
    { by: ana, at: hourMs, parts: ['sentence'] },
    { by: sam, at: 2 * hourMs, parts: ['sentence', 'benchmark'] },
    { by: sam, at: 30 * hourMs, parts: ['sentence'] },
  ])
})
