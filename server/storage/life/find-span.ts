import type { Instant } from '#lib/base/instant.ts'
import { lifeEntriesAtATime } from '#lib/life/life-entry.ts'
import { findPageStart } from '#lib/life/life-pages.ts'
import type { Person } from '../admit.ts'
import { selectReadable } from '../noticings/list-noticings.ts'
import type { LifeOf, Span } from './life-of.ts'
import { noticedOf } from './read-noticed.ts'
import { selectAnswers, selectEnds, selectMoves, selectStops, selectSuggestions } from './select-life.ts'

/** One more than a page: it tells that there are earlier ones. */
const rowsAtATime = lifeEntriesAtATime + 1

/** The span of the newest entries before a moment. No row is opened for it. */
export async function findSpan(
  life: LifeOf,
  viewer: Person,
  before: Instant,
): Promise<{ readonly span: Span; readonly isMore: boolean }> {
  const all: Span = { from: 0, before }
  const newest = await selectSuggestions(life, all)
    .select('made_at as at')
    .unionAll(selectAnswers(life, all).select('suggestion_answers.made_at as at'))
    .unionAll(selectEnds(life, all).select('ended_at as at'))
    .unionAll(selectStops(life, all).select('stopped_at as at'))
    .unionAll(selectMoves(life, all).select('moved_at as at'))
    .unionAll(selectReadable(life.context, viewer, noticedOf(life, all)).select('at'))
    .orderBy('at', 'desc')
    .limit(rowsAtATime)
    .execute()
  const { from, isMore } = findPageStart(newest.map(({ at }) => at))
  return { span: { from, before }, isMore }
}
