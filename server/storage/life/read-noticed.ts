import type { LifeAnswer, LifeEntry } from '#lib/life/life-entry.ts'
import type { Win } from '#lib/noticed/noticing.ts'
import { surenessStep } from '#lib/noticed/sureness.ts'
import type { Person } from '../admit.ts'
import { selectReadable } from '../noticings/list-noticings.ts'
import { readConfidences, readRatings, readWins } from '../noticings/read-noticings.ts'
import { entryOf, type LifeOf, type PersonOf, type Span } from './life-of.ts'

/** What of all that is noticed is told in a goal's life. */
export const noticedOf = ({ board, goalId }: LifeOf, span: Span) => ({
  workspaceId: board.facts.workspaceId,
  goalId,
  kinds: ['rating', 'confidence', 'win'] as const,
  ...span,
})

/** How the goal was for each of them, how sure the client was, and wins: what this person may read of them. */
export async function readNoticed(life: LifeOf, viewer: Person, span: Span): Promise<readonly LifeEntry[]> {
  const { context, board, personOf } = life
  const rows = await selectReadable(context, viewer, noticedOf(life, span))
    .selectAll()
    .orderBy('position')
    .execute()
  const of = (kind: 'rating' | 'confidence' | 'win') => rows.filter((row) => row.kind === kind)
  const entries: LifeEntry[] = []
  for (const one of await readRatings(context, board.id, of('rating'))) {
    const said = one.state === 'said' ? ({ what: 'rated', words: one.words } as const) : undefined
    entries.push(entryOf(one.at, await personOf(one.byId), said ?? tookBack(one, 'rating')))
  }
  for (const one of await readConfidences(context, board.id, of('confidence'))) {
    const said =
      one.state === 'said'
        ? ({ what: 'said-how-sure', step: surenessStep(one.sureness) } as const)
        : undefined
    entries.push(entryOf(one.at, await personOf(one.byId), said ?? tookBack(one, 'confidence')))
  }
  for (const one of await readWins(context, viewer, board.id, of('win'))) {
    const said = one.state === 'said' ? await winOf(one, personOf) : undefined
    entries.push(entryOf(one.at, await personOf(one.byId), said ?? tookBack(one, 'win')))
  }
  return entries
}

/** Undefined where it was not taken back: it cannot be read then. */
const tookBack = ({ state }: { readonly state: string }, of: 'rating' | 'confidence' | 'win') =>
  state === 'taken-back' ? ({ what: 'took-back', of } as const) : undefined

async function winOf(win: Extract<Win, { state: 'said' }>, personOf: PersonOf) {
  const { words, domains, isPrivate } = win
  const answers: LifeAnswer[] = []
  for (const answer of win.answers) {
    const by = await personOf(answer.byId)
    const said =
      answer.state === 'said'
        ? ({ state: 'said', words: answer.words } as const)
        : ({ state: 'unreadable' } as const)
    answers.push({ by, said })
  }
  return { what: 'win', words, domains, isPrivate, answers } as const
}
