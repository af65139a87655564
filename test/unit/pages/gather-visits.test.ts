import { describe, expect, it } from 'vitest'
import { gatherVisits, type VisitLine } from '../../../app/w/[workspaceId]/access/gather-visits.ts'

const minute = 60_000
const line = (at: number, what: VisitLine['what'] = 'read', accountId = 'ana', id = 'one'): VisitLine => ({
  accountId,
  document: { id },
  what,
  at,
})

describe('who read what', () => {
  it('PG-15 tells a visit once, by when it began', () => {
    const lines = [line(12 * minute, 'opened'), line(5 * minute, 'opened'), line(0)]
    expect(gatherVisits(lines)).toEqual([line(0)])
  })

  it('PG-15 keeps apart visits, people, pages and changes', () => {
    const lines = [
      line(60 * minute),
      line(40 * minute),
      line(39 * minute, 'read', 'ben'),
      line(38 * minute, 'read', 'ben', 'two'),
      line(37 * minute, 'changed', 'ben', 'two'),
    ]
    expect(gatherVisits(lines)).toEqual(lines)
  })

  it('PG-15 tells apart who read a text, its quotes and its comments, each once a visit', () => {
    const lines = [
      line(5 * minute, 'read-comments'),
      line(4 * minute, 'quoted'),
      line(3 * minute, 'read-comments'),
      line(2 * minute, 'opened'),
      line(1 * minute, 'quoted'),
      line(0),
    ]
    expect(gatherVisits(lines)).toEqual([
      line(3 * minute, 'read-comments'),
      line(1 * minute, 'quoted'),
      line(0),
    ])
  })
})
