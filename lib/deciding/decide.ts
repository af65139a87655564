import type { AccountId, GoalId, SuggestionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { GoalColumn } from '#lib/board/goal-column.ts'
import { columnAfter, type Answer, type DecisionKind } from './decision-kind.ts'
import type { Missing } from './find-missing.ts'
import { mayMoveAlone, suggestRules, type Side } from './who-decides.ts'

/** A suggestion that nobody has taken back and that the other side has not agreed to. */
export interface OpenSuggestion {
  readonly id: SuggestionId
  readonly kind: DecisionKind
  readonly side: Side
  readonly by: AccountId
  /** Of exactly what is suggested. */
  readonly hash: string
  /** The goal that would take this one's place. */
  readonly otherGoalId: GoalId | undefined
}

/** A goal as it is at the moment of deciding. */
export interface GoalNow {
  readonly goalId: GoalId
  readonly column: GoalColumn
  /** Of what an agreement about it would cover now, by kind: an approach has content of its own. */
  readonly hashes: Readonly<Partial<Record<DecisionKind, string | undefined>>>
  /** What it is agreed to be; undefined while nothing was. */
  readonly agreedHash: string | undefined
  readonly missing: Missing | undefined
  readonly open: readonly OpenSuggestion[]
}

export interface Actor {
  readonly accountId: AccountId
  readonly side: Side
}

/** What somebody wants to do. `seenHash` is of what stood before them as they pressed. */
export type Act =
  | {
      readonly act: 'suggest'
      readonly kind: DecisionKind
      readonly seenHash: string
      /** For `replace`: the goal that takes this one's place. */
      readonly other: GoalNow | undefined
    }
  | {
      readonly act: 'answer'
      readonly suggestionId: SuggestionId
      readonly answer: Answer
      readonly seenHash: string
      readonly hasReason: boolean
      readonly other: GoalNow | undefined
    }
  | { readonly act: 'take-back'; readonly suggestionId: SuggestionId }
  | { readonly act: 'move'; readonly to: GoalColumn }

/** How a suggestion ended without an agreement to it: taken back, in favour of another, or because the goal was stopped or both agreed to something else that settles it. */
export type EndedAs = 'agreed' | 'taken-back' | 'replaced' | 'settled'

export interface Outcome {
  /** Nothing is to be written: it is so already. */
  readonly isSo: boolean
  /** Write this suggestion, or this answer. */
  readonly writes: 'suggestion' | 'answer' | undefined
  readonly ends: readonly { readonly id: SuggestionId; readonly as: EndedAs }[]
  /** Goals that change their column now. `byBoth`: through an agreement. */
  readonly moves: readonly { readonly goalId: GoalId; readonly to: GoalColumn; readonly byBoth: boolean }[]
  /** What both have agreed to now, and of which goal. */
  readonly agreed: { readonly suggestion: OpenSuggestion; readonly goalId: GoalId } | undefined
}

/**
 * Why not. `takes-both`: one side alone may not. `needs-nobody`: whoever asks may simply do it.
 * `words-changed`: what was seen, suggested or is there now is not the same.
 */
export type DecideRefusal = {
  readonly kind:
    | 'takes-both'
    | 'needs-nobody'
    | 'words-changed'
    | 'sentence-needed'
    | 'sign-needed'
    | 'reason-needed'
    | 'not-open'
    | 'own-suggestion'
    | 'not-possible-here'
}

const nothing: Outcome = { isSo: true, writes: undefined, ends: [], moves: [], agreed: undefined }
const refuse = (kind: DecideRefusal['kind']): Result<never, DecideRefusal> => fail({ kind })

/**
 * What an act does to a goal, or why it may not be done. The one place that says how a goal becomes active:
 * one side suggests exactly these words, the other agrees to exactly these words, and they are what is there.
 */
export function decide(goal: GoalNow, actor: Actor, act: Act): Result<Outcome, DecideRefusal> {
  switch (act.act) {
    case 'suggest':
      return suggest(goal, actor, act)
    case 'answer':
      return answer(goal, actor, act)
    case 'take-back':
      return takeBack(goal, actor, act.suggestionId)
    case 'move':
      return move(goal, actor, act.to)
    default:
      return unreachable(act)
  }
}

function suggest(
  goal: GoalNow,
  actor: Actor,
  { kind, seenHash, other }: Extract<Act, { act: 'suggest' }>,
): Result<Outcome, DecideRefusal> {
  const rule = suggestRules[kind]
  if (!rule.by.includes(actor.side)) return refuse('needs-nobody')
  if (!rule.from.includes(goal.column)) return refuse('not-possible-here')
  const about = kind === 'replace' ? other : goal
  const unfit = about === undefined ? 'not-possible-here' : findUnfit(kind, goal, about)
  if (unfit !== undefined || about === undefined) return refuse(unfit ?? 'not-possible-here')
  const hash = about.hashes[kind]
  if (hash === undefined || hash !== seenHash) return refuse('words-changed')
  const same = goal.open.filter((one) => one.kind === kind)
  const isSo = same.some(
    (one) => one.side === actor.side && one.hash === hash && one.otherGoalId === otherId(kind, other),
  )
  if (isSo) return succeed(nothing)
  return succeed({
    ...nothing,
    isSo: false,
    writes: 'suggestion',
    ends: same.map(({ id }) => ({ id, as: 'replaced' as const })),
  })
}

const otherId = (kind: DecisionKind, other: GoalNow | undefined) =>
  kind === 'replace' ? other?.goalId : undefined

/** Why a goal cannot be decided about so now; `about` is the goal whose words would be agreed. */
function findUnfit(kind: DecisionKind, goal: GoalNow, about: GoalNow): DecideRefusal['kind'] | undefined {
  switch (kind) {
    case 'start':
    case 'replace':
      if (kind === 'replace' && (about.goalId === goal.goalId || about.column === 'active'))
        return 'not-possible-here'
      return missingAs(about.missing)
    case 'change':
      if (about.hashes.change === about.agreedHash) return 'not-possible-here'
      return about.missing === 'sentence' ? 'sentence-needed' : undefined
    case 'approach':
    case 'rest':
    case 'reach':
    case 'close':
      return undefined
    default:
      return unreachable(kind)
  }
}

function missingAs(missing: Missing | undefined): DecideRefusal['kind'] | undefined {
  if (missing === undefined) return undefined
  return missing === 'sentence' ? 'sentence-needed' : 'sign-needed'
}

function answer(
  goal: GoalNow,
  actor: Actor,
  given: Extract<Act, { act: 'answer' }>,
): Result<Outcome, DecideRefusal> {
  const suggestion = goal.open.find(({ id }) => id === given.suggestionId)
  if (suggestion === undefined) return refuse('not-open')
  if (suggestion.side === actor.side) return refuse('own-suggestion')
  if (given.seenHash !== suggestion.hash) return refuse('words-changed')
  if (given.answer !== 'agree') {
    if (given.answer === 'differ' && !given.hasReason) return refuse('reason-needed')
    return succeed({ ...nothing, isSo: false, writes: 'answer' })
  }
  return agree(goal, suggestion, given.other)
}

function agree(
  goal: GoalNow,
  suggestion: OpenSuggestion,
  other: GoalNow | undefined,
): Result<Outcome, DecideRefusal> {
  const { kind } = suggestion
  if (!suggestRules[kind].from.includes(goal.column)) return refuse('not-possible-here')
  const about = kind === 'replace' ? other : goal
  const unfit = about === undefined ? 'not-possible-here' : findUnfit(kind, goal, about)
  if (unfit !== undefined || about === undefined) return refuse(unfit ?? 'not-possible-here')
  // To stop is agreed of the goal, whatever it says by now.
  if (!stops(kind) && about.hashes[kind] !== suggestion.hash) return refuse('words-changed')
  const to = columnAfter(kind)
  const moves = [
    ...(to === undefined ? [] : [{ goalId: goal.goalId, to, byBoth: true }]),
    ...(kind === 'replace' ? [{ goalId: about.goalId, to: 'active' as const, byBoth: true }] : []),
  ]
  const settled = [
    ...(to === undefined ? goal.open.filter((one) => one.kind === kind) : goal.open),
    ...(kind === 'replace' ? about.open : []),
  ].filter(({ id }) => id !== suggestion.id)
  return succeed({
    isSo: false,
    writes: 'answer',
    ends: [{ id: suggestion.id, as: 'agreed' }, ...settled.map(({ id }) => ({ id, as: 'settled' as const }))],
    moves,
    agreed: { suggestion, goalId: about.goalId },
  })
}

const stops = (kind: DecisionKind) => kind === 'rest' || kind === 'reach' || kind === 'close'

function takeBack(goal: GoalNow, actor: Actor, id: SuggestionId): Result<Outcome, DecideRefusal> {
  const suggestion = goal.open.find((one) => one.id === id)
  if (suggestion === undefined) return refuse('not-open')
  if (suggestion.by !== actor.accountId) return refuse('takes-both')
  return succeed({ ...nothing, isSo: false, ends: [{ id, as: 'taken-back' }] })
}

/** Stopping needs nobody, and settles whatever was suggested for the goal. */
function move(goal: GoalNow, actor: Actor, to: GoalColumn): Result<Outcome, DecideRefusal> {
  if (!mayMoveAlone(actor.side, to)) return to === goal.column ? succeed(nothing) : refuse('takes-both')
  const ends = goal.open.map(({ id }) => ({ id, as: 'settled' as const }))
  if (to === goal.column) return succeed({ ...nothing, isSo: ends.length === 0, ends })
  return succeed({
    ...nothing,
    isSo: false,
    ends,
    moves: [{ goalId: goal.goalId, to, byBoth: false }],
  })
}
