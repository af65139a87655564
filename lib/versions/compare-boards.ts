import type * as Y from 'yjs'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { parseAccountId, type GoalId } from '#lib/base/ids.ts'
import type { GoalView, SignView, StepView } from '#lib/board/board-view.ts'
import { sentenceName, signTextName, stepTextName } from '#lib/board/board-roots.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readAllGoalParts } from '#lib/board/read-goal-parts.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { findCommonOrder, type ComparisonBudget } from './common-order.ts'
import { compareGoalParts } from './compare-goal-parts.ts'
import { compareLines } from './compare-lines.ts'
import type { GoalChange, GoalPartChange } from './difference.ts'
import { columnOf, type GoalPlaces } from './goal-moves.ts'
import { readLines } from './read-lines.ts'

/** A document's state, and who wrote what of it. */
export interface StateOf {
  readonly doc: Y.Doc
  readonly attributions: Attributions
  /** Of a board, where its goals stood; without it, all in Ideas. */
  readonly places?: GoalPlaces
}

type ReadableGoal = Extract<GoalView, { kind: 'goal' }>

/** What is different between two states of a board, in the order of the later one; of one goal, if one is named. */
export function compareBoards(
  before: StateOf,
  after: StateOf,
  goalId: string | undefined,
  budget: ComparisonBudget,
): readonly GoalChange[] {
  const [was, is] = [readGoals(before.doc), readGoals(after.doc)]
  const moved = findMoved(was, is)
  const [partsWere, partsAre] = [readAllGoalParts(before.doc), readAllGoalParts(after.doc)]
  const changes = is.map((goal, index): GoalChange => {
    const earlier = was.find(({ id }) => id === goal.id)
    const behind = is[index - 1]
    return {
      goalId: goal.id,
      title: plainText(goal.sentence),
      change: earlier === undefined ? 'added' : 'changed',
      parts: [
        ...compareGoals(before, after, earlier, goal, budget),
        ...compareGoalParts(
          before,
          after,
          goal.id,
          { was: partsWere.get(goal.id), is: partsAre.get(goal.id) },
          budget,
        ),
      ],
      moved: moved.has(goal.id) ? { behind: behind && plainText(behind.sentence) } : undefined,
    }
  })
  const gone = was
    .filter((goal) => !is.some(({ id }) => id === goal.id))
    .map((goal): GoalChange => {
      const title = plainText(goal.sentence)
      return { goalId: goal.id, title, change: 'not-there', parts: [], moved: undefined }
    })
  return [...changes, ...gone].filter(
    (goal) =>
      (goalId === undefined || goal.goalId === goalId) &&
      (goal.change !== 'changed' || goal.parts.length > 0 || goal.moved !== undefined),
  )
}

const readGoals = (doc: Y.Doc): readonly ReadableGoal[] =>
  readBoard(doc).goals.filter((goal): goal is ReadableGoal => goal.kind === 'goal')

/** Goals that stand in another order among those that both states have. */
function findMoved(was: readonly ReadableGoal[], is: readonly ReadableGoal[]): ReadonlySet<string> {
  const common = (goals: readonly ReadableGoal[], others: readonly ReadableGoal[]) =>
    goals.map(({ id }) => String(id)).filter((id) => others.some((other) => other.id === id))
  const [before, after] = [common(was, is), common(is, was)]
  const kept = findCommonOrder(before, after, { left: before.length * after.length })
  const inPlace = new Set(kept.map(([, place]) => place))
  return new Set(after.filter((_, place) => !inPlace.has(place)))
}

function compareGoals(
  before: StateOf,
  after: StateOf,
  was: ReadableGoal | undefined,
  is: ReadableGoal,
  budget: ComparisonBudget,
): readonly GoalPartChange[] {
  const text = (
    part: 'sentence' | 'benchmark' | 'sign-home' | 'sign-outside' | 'step',
    name: string,
  ): GoalPartChange[] => {
    const lines = compareLines(
      readLines(before.doc, name, before.attributions) ?? [],
      readLines(after.doc, name, after.attributions) ?? [],
      budget,
    )
    return lines.length === 0 ? [] : [{ part, lines }]
  }
  const signs = unite(was?.signs ?? [], is.signs)
  const steps = unite(was?.steps ?? [], is.steps)
  return [
    ...compareColumns(before.places ?? new Map(), after.places ?? new Map(), is.id),
    ...text('sentence', sentenceName(is.id)),
    ...text('benchmark', goalTextName('benchmark', is.id)),
    ...(was !== undefined && was.domain !== is.domain
      ? [{ part: 'domain' as const, before: was.domain, after: is.domain }]
      : []),
    ...signs.flatMap(({ is: sign, was: earlier }) => {
      const { id, place } = sign ?? earlier
      return text(place === 'home' ? 'sign-home' : 'sign-outside', signTextName(id))
    }),
    ...compareNotYet(was, is),
    ...steps.flatMap((step) =>
      compareSteps(step, () => text('step', stepTextName((step.is ?? step.was).id))),
    ),
  ]
}

function compareColumns(was: GoalPlaces, is: GoalPlaces, goalId: GoalId): readonly GoalPartChange[] {
  const [before, after] = [columnOf(was, goalId), columnOf(is, goalId)]
  const { by, byBoth = false } = is.get(goalId) ?? {}
  return before === after ? [] : [{ part: 'column', before, after, by, byBoth }]
}

function compareNotYet(was: ReadableGoal | undefined, is: ReadableGoal): readonly GoalPartChange[] {
  const isSaid = is.signsNotYet
  return isSaid === (was?.signsNotYet ?? false) ? [] : [{ part: 'signs-not-yet', isSaid }]
}

/** A step that was taken away keeps its words, and they are told; of one that stays, what changed about it. */
function compareSteps(
  { was, is }: Either<StepView>,
  compareText: () => readonly GoalPartChange[],
): readonly GoalPartChange[] {
  if (is === undefined) return wordsOf(was) === '' ? [] : [{ part: 'step-taken-away', step: wordsOf(was) }]
  const step = wordsOf(is)
  const parts: GoalPartChange[] = [...compareText()]
  // Without words now there is nothing to say it of.
  if (step === '') return parts
  if (is.ownerId !== was?.ownerId && (was !== undefined || is.ownerId !== undefined)) {
    const owner = is.ownerId === undefined ? undefined : parseAccountId(is.ownerId)
    parts.push({
      part: 'step-owner',
      step,
      owner: owner === undefined ? 'nobody' : owner.ok ? owner.value : 'unknown',
    })
  }
  if (is.by !== was?.by) parts.push({ part: 'step-day', step, day: is.by })
  if (is.done !== (was?.done ?? false)) parts.push({ part: 'step-done', step, done: is.done })
  return parts
}

const wordsOf = ({ text }: StepView | SignView) => (text === undefined ? '' : plainText(text))

type Either<Entry> =
  | { readonly was: Entry; readonly is: undefined }
  | { readonly was: Entry | undefined; readonly is: Entry }

function unite<Entry extends { readonly id: string }>(
  was: readonly Entry[],
  is: readonly Entry[],
): readonly Either<Entry>[] {
  const stay = is.map((entry) => ({ was: was.find(({ id }) => id === entry.id), is: entry }))
  const gone = was
    .filter((entry) => !is.some(({ id }) => id === entry.id))
    .map((entry) => ({ was: entry, is: undefined }))
  return [...stay, ...gone]
}
