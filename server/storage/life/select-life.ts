import type { LifeOf, Span } from './life-of.ts'

type Of = Pick<LifeOf, 'context' | 'board' | 'goalId'>

/** What was suggested for a goal, or would have put it in another's place. */
export function selectSuggestions({ context: { db }, board, goalId }: Of, { from, before }: Span) {
  return db
    .selectFrom('suggestions')
    .where('document', '=', board.number)
    .where((where) => where.or([where('goal_id', '=', goalId), where('other_goal_id', '=', goalId)]))
    .where('made_at', '>=', from)
    .where('made_at', '<', before)
}

export function selectAnswers({ context: { db }, board, goalId }: Of, { from, before }: Span) {
  return db
    .selectFrom('suggestion_answers')
    .innerJoin('suggestions', 'suggestions.number', 'suggestion_answers.suggestion')
    .where('document', '=', board.number)
    .where((where) => where.or([where('goal_id', '=', goalId), where('other_goal_id', '=', goalId)]))
    .where('suggestion_answers.made_at', '>=', from)
    .where('suggestion_answers.made_at', '<', before)
}

/** How suggestions ended: an agreement is among them, and is told by its answer. */
function selectAllEnds({ context: { db }, board, goalId }: Of, { from, before }: Span) {
  return db
    .selectFrom('suggestion_ends')
    .innerJoin('suggestions', 'suggestions.number', 'suggestion_ends.suggestion')
    .where('document', '=', board.number)
    .where((where) => where.or([where('goal_id', '=', goalId), where('other_goal_id', '=', goalId)]))
    .where('ended_at', '>=', from)
    .where('ended_at', '<', before)
}

export const selectEnds = (life: Of, span: Span) =>
  selectAllEnds(life, span).where('ended_as', '!=', 'agreed')

/** Agreements about this goal's words. */
export function selectAgreements(life: Of, span: Span) {
  return selectAllEnds(life, span)
    .where('ended_as', '=', 'agreed')
    .where((where) =>
      where.or([
        where.and([where('goal_id', '=', life.goalId), where('kind', 'in', ['start', 'change'])]),
        where.and([where('other_goal_id', '=', life.goalId), where('kind', '=', 'replace')]),
      ]),
    )
}

export function selectStops({ context: { db }, board, goalId }: Of, { from, before }: Span) {
  return db
    .selectFrom('approach_stops')
    .innerJoin('suggestions', 'suggestions.number', 'approach_stops.suggestion')
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .where('stopped_at', '>=', from)
    .where('stopped_at', '<', before)
}

export function selectMoves({ context: { db }, board, goalId }: Of, { from, before }: Span) {
  return db
    .selectFrom('goal_moves')
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .where('moved_at', '>=', from)
    .where('moved_at', '<', before)
}
