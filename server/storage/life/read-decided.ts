import type { AgreedContent } from '#lib/deciding/agreed-content.ts'
import type { EndedAs } from '#lib/deciding/decide.ts'
import { answers } from '#lib/deciding/decision-kind.ts'
import { parseGoalId } from '#lib/base/ids.ts'
import type { LifeEntry, LifeEvent } from '#lib/life/life-entry.ts'
import { openStopReason } from '../approaches/approach-bodies.ts'
import { openReason } from '../deciding/decision-body.ts'
import { entryOf, wordsOf, type LifeOf, type Span } from './life-of.ts'
import { openSuggestions, type OpenedSuggestion } from './open-suggestions.ts'
import { selectAgreements, selectAnswers, selectEnds, selectStops, selectSuggestions } from './select-life.ts'

/** What was suggested, answered, ended and stopped, in the order of the rows of each. */
export async function readDecided(life: LifeOf, span: Span): Promise<readonly LifeEntry[]> {
  const suggested = await selectSuggestions(life, span).selectAll().orderBy('number').execute()
  const answered = await selectAnswers(life, span)
    .selectAll('suggestion_answers')
    .orderBy('position')
    .execute()
  const ended = await selectEnds(life, span).selectAll('suggestion_ends').orderBy('suggestion').execute()
  const stopped = await selectStops(life, span).selectAll('approach_stops').orderBy('suggestion').execute()
  const agreements = await readAgreements(life, span)
  const opened = await openSuggestions(life, [
    ...suggested.map(({ number }) => number),
    ...[...answered, ...ended, ...stopped].map(({ suggestion }) => suggestion),
    ...agreements,
  ])
  const { context, board, personOf } = life
  const entries: LifeEntry[] = []
  for (const row of suggested) {
    const one = opened.get(row.number)
    const note = one?.said?.note
    const why = note === undefined ? undefined : ({ state: 'said', words: note } as const)
    entries.push(entryOf(row.made_at, await personOf(row.made_by), suggestedOf(life, one), why))
  }
  for (const row of answered) {
    const one = opened.get(row.suggestion)
    const place = `${one?.id ?? ''}/${row.made_by}/${row.made_at}`
    const reason = openReason(context, board, 'answer', place, row.reason_sealed)
    const event = answeredOf(life, one, row.answer, wordsAgreed(agreements, opened, row.suggestion))
    const by = await personOf(row.made_by)
    entries.push(entryOf(row.made_at, by, event, wordsOf(row.reason_sealed, reason)))
  }
  for (const row of ended) {
    const event = endedOf(life, opened.get(row.suggestion), row.ended_as)
    entries.push(entryOf(row.ended_at, await personOf(row.ended_by), event))
  }
  for (const row of stopped) {
    const isForSafety = row.for_safety === 1
    const approach = opened.get(row.suggestion)?.said?.approach
    const reason = openStopReason(context, board, row.suggestion, row.reason_sealed)
    const by = await personOf(row.stopped_by)
    const event = { what: 'stopped-approach', isForSafety, approach } as const
    entries.push(entryOf(row.stopped_at, by, event, wordsOf(row.reason_sealed, reason)))
  }
  return entries
}

function suggestedOf({ goalId }: LifeOf, suggestion: OpenedSuggestion | undefined): LifeEvent | undefined {
  if (suggestion?.said === undefined) return undefined
  const { kind, said } = suggestion
  const takesOver = takesOverIn(goalId, suggestion)
  const other = parseGoalId((takesOver ? suggestion.goalId : suggestion.otherGoalId) ?? '')
  const { content, approach } = said
  const otherGoalId = other.ok ? other.value : undefined
  return { what: 'suggested', kind, otherGoalId, takesOver, content, approach }
}

type WordsAgreed = Extract<LifeEvent, { what: 'answered' }>['words']

/** Whether a goal would come in another's place by it. */
const takesOverIn = (goalId: string, { otherGoalId }: OpenedSuggestion) => otherGoalId === goalId

function answeredOf(
  { goalId }: LifeOf,
  suggestion: OpenedSuggestion | undefined,
  text: string,
  words: WordsAgreed,
): LifeEvent | undefined {
  const answer = answers.find((known) => known === text)
  if (suggestion === undefined || answer === undefined) return undefined
  const { kind, said } = suggestion
  const takesOver = takesOverIn(goalId, suggestion)
  const agreed = answer === 'agree' ? words : undefined
  return { what: 'answered', answer, kind, takesOver, words: agreed, approach: said?.approach }
}

const endings: readonly Exclude<EndedAs, 'agreed'>[] = ['taken-back', 'replaced', 'settled']

function endedOf(
  { goalId }: LifeOf,
  suggestion: OpenedSuggestion | undefined,
  text: string,
): LifeEvent | undefined {
  const as = endings.find((known) => known === text)
  if (suggestion === undefined || as === undefined) return undefined
  return { what: 'ended', as, kind: suggestion.kind, takesOver: takesOverIn(goalId, suggestion) }
}

/** By their suggestions' numbers: the agreements about this goal's words in the span, after the last one before it. */
async function readAgreements(life: LifeOf, span: Span): Promise<readonly number[]> {
  const [last] = await selectAgreements(life, { from: 0, before: span.from })
    .select('suggestion')
    .orderBy('ended_at', 'desc')
    .orderBy('suggestion', 'desc')
    .limit(1)
    .execute()
  const within = await selectAgreements(life, span)
    .select('suggestion')
    .orderBy('ended_at')
    .orderBy('suggestion')
    .execute()
  return [...(last === undefined ? [] : [last]), ...within].map(({ suggestion }) => suggestion)
}

/** What an agreement made hold, and what held before it. Of words that cannot be read nobody says what is different. */
function wordsAgreed(
  agreements: readonly number[],
  opened: ReadonlyMap<number, OpenedSuggestion>,
  suggestion: number,
): WordsAgreed {
  const contentOf = (number: number | undefined): AgreedContent | undefined =>
    number === undefined ? undefined : opened.get(number)?.said?.content
  const index = agreements.indexOf(suggestion)
  const now = index < 0 ? undefined : contentOf(suggestion)
  return now === undefined ? undefined : { before: contentOf(agreements[index - 1]), now }
}
