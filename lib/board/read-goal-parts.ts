import * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { readTextOf } from '#lib/rich-text/read-text-of.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { barrierKinds } from './barrier-kind.ts'
import { mapNames } from './board-roots.ts'
import { noGoalParts, type BarrierView, type GoalPartsView, type PartView } from './goal-parts-view.ts'
import {
  goalTextKinds,
  goalTextName,
  ladderLevels,
  partLists,
  partTextName,
  partTexts,
  type StartingLevel,
} from './goal-texts.ts'
import { groupByGoal } from './group-by-goal.ts'
import { parsePlainDate } from './plain-date.ts'
import { readEntries } from './read-entries.ts'

type Texts = GoalPartsView['texts']

/** Every goal's parts, in one walk over the board. Never throws and never changes the document. */
export function readAllGoalParts(doc: Y.Doc): ReadonlyMap<string, GoalPartsView> {
  const lists = readLists(doc)
  const reading = readerOf(doc)
  return new Map(readEntries(doc, 'goals').map(({ id, yValues }) => [id, read(id, yValues, lists, reading)]))
}

/** The parts of one goal, as tolerant as the board's own reader: what is malformed harms nothing but itself. */
export function readGoalParts(doc: Y.Doc, goalId: GoalId): GoalPartsView {
  return readOne(doc, goalId, readerOf(doc))
}

/** Only what an agreement may cover besides what every reader of the board has: the ladder, where it starts, review. */
export function readLadderParts(doc: Y.Doc, goalId: GoalId): GoalPartsView {
  const known = doc.share.get(mapNames.goals)
  const entry: unknown = known instanceof Y.Map ? known.get(goalId) : undefined
  const yGoal = entry instanceof Y.Map ? entry : undefined
  return {
    ...noGoalParts,
    review: parsePlainDate(yGoal?.get('review')),
    starting: parseStarting(yGoal?.get('starting')),
    texts: readTexts(
      ladderLevels.map((level) => goalTextName(`level-${level}`, goalId)),
      readerOf(doc),
    ),
  }
}

/**
 * The same after the roots named by `changed` changed: only what they hold is read, every other text is the very
 * one of before, and when none of them is the goal's so is the whole.
 */
export function readGoalPartsAgain(
  doc: Y.Doc,
  goalId: GoalId,
  before: GoalPartsView,
  changed: ReadonlySet<string>,
): GoalPartsView {
  if (changed.size === 0) return readGoalParts(doc, goalId)
  const isListed = [mapNames.goals, ...partLists].some((name) => changed.has(name))
  const names = textNames(goalId, before)
  if (!isListed && !names.some((name) => changed.has(name))) return before
  const known = new Set(names)
  const reading = readerOf(doc)
  const again = (name: string) =>
    changed.has(name) || !known.has(name)
      ? reading(name)
      : { isThere: before.texts.has(name), text: before.texts.get(name) }
  if (isListed) return readOne(doc, goalId, again)
  return { ...before, texts: readTexts(names, again) }
}

type ReadText = (name: string) => { readonly isThere: boolean; readonly text: RichTextView | undefined }

function readerOf(doc: Y.Doc): ReadText {
  return (name) => {
    const text = readTextOf(doc, name)
    if (!text.ok) return { isThere: true, text: undefined }
    return { isThere: text.value.blocks.length > 0, text: text.value }
  }
}

function readOne(doc: Y.Doc, goalId: GoalId, readText: ReadText): GoalPartsView {
  const entry = readEntries(doc, 'goals').find(({ id }) => id === goalId)
  return read(goalId, entry?.yValues, readLists(doc), readText)
}

function read(
  goalId: string,
  yGoal: Y.Map<unknown> | undefined,
  lists: Lists,
  readText: ReadText,
): GoalPartsView {
  const view = {
    review: parsePlainDate(yGoal?.get('review')),
    starting: parseStarting(yGoal?.get('starting')),
    milestones: lists.milestones.get(goalId) ?? [],
    plans: lists.plans.get(goalId) ?? [],
    barriers: lists.barriers.get(goalId) ?? [],
  }
  return { ...view, texts: readTexts(textNames(goalId, view), readText) }
}

function parseStarting(value: unknown): StartingLevel | undefined {
  return value === 'm1' || value === 'm2' ? value : undefined
}

function readTexts(names: readonly string[], readText: ReadText): Texts {
  return new Map(
    names.flatMap((name): readonly [string, RichTextView | undefined][] => {
      const { isThere, text } = readText(name)
      return isThere ? [[name, text]] : []
    }),
  )
}

function textNames(
  goalId: string,
  lists: Pick<GoalPartsView, (typeof partLists)[number]>,
): readonly string[] {
  return [
    ...ownKinds.map((kind) => `${kind}/${goalId}`),
    ...partLists.flatMap((list) =>
      lists[list].flatMap(({ id }) => partTexts[list].map((kind) => partTextName(kind, id))),
    ),
  ]
}

/** Every reader of the board has the sentence and how we'll know already. */
const ownKinds = goalTextKinds.filter((kind) => kind !== 'sentence' && kind !== 'benchmark')

interface Lists {
  readonly milestones: ReadonlyMap<string, readonly PartView[]>
  readonly plans: ReadonlyMap<string, readonly PartView[]>
  readonly barriers: ReadonlyMap<string, readonly BarrierView[]>
}

function readLists(doc: Y.Doc): Lists {
  const isThere = (yPart: Y.Map<unknown>) => yPart.get('removed') !== true
  const part = (id: string, yPart: Y.Map<unknown>) => (isThere(yPart) ? { id } : undefined)
  return {
    milestones: groupByGoal(doc, 'milestones', part),
    plans: groupByGoal(doc, 'plans', part),
    barriers: groupByGoal(doc, 'barriers', (id, yBarrier) => {
      if (!isThere(yBarrier)) return undefined
      const kind: unknown = yBarrier.get('kind')
      return {
        id,
        kind: barrierKinds.find((known) => known === kind),
        noneYet: yBarrier.get('none-yet') === true,
      }
    }),
  }
}
