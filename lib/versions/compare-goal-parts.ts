import type * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { noGoalParts, wordsIn, type BarrierView, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import {
  goalTextKinds,
  goalTextName,
  partLists,
  partTextName,
  partTexts,
  type PartList,
} from '#lib/board/goal-texts.ts'
import type { ComparisonBudget } from './common-order.ts'
import type { StateOf } from './compare-boards.ts'
import { compareLines } from './compare-lines.ts'
import type { GoalPartChange } from './difference.ts'
import { readLines } from './read-lines.ts'

type LinesPart = Extract<GoalPartChange, { readonly lines: unknown }>['part']

interface Parts {
  readonly was: GoalPartsView
  readonly is: GoalPartsView
}

/** What is different in what is folded on a goal's page: its texts, day of review, ladder, and its three lists. */
export function compareGoalParts(
  before: StateOf,
  after: StateOf,
  goalId: GoalId,
  read: { readonly was: GoalPartsView | undefined; readonly is: GoalPartsView | undefined },
  budget: ComparisonBudget,
): readonly GoalPartChange[] {
  const parts = { was: read.was ?? noGoalParts, is: read.is ?? noGoalParts }
  const { was, is } = parts
  const text = (part: LinesPart, name: string): readonly GoalPartChange[] => {
    if (!isThere(before.doc, name) && !isThere(after.doc, name)) return []
    const lines = compareLines(
      readLines(before.doc, name, before.attributions) ?? [],
      readLines(after.doc, name, after.attributions) ?? [],
      budget,
    )
    return lines.length === 0 ? [] : [{ part, lines }]
  }
  const ownTexts = goalTextKinds.filter((kind) => kind !== 'sentence' && kind !== 'benchmark')
  return [
    ...ownTexts.flatMap((kind) => text(kind, goalTextName(kind, goalId))),
    ...(was.review === is.review ? [] : [{ part: 'review' as const, day: is.review }]),
    ...(was.starting === is.starting ? [] : [{ part: 'starting' as const, level: is.starting }]),
    ...partLists.flatMap((list) => compareList(list, parts, text)),
  ]
}

const isThere = (doc: Y.Doc, name: string) => doc.share.has(name)

/** An entry that was taken away keeps its words, and they are told. */
function compareList(
  list: PartList,
  { was, is }: Parts,
  text: (part: LinesPart, name: string) => readonly GoalPartChange[],
): readonly GoalPartChange[] {
  const stays = new Set(is[list].map(({ id }) => id))
  return [
    ...is[list].flatMap(({ id }) => [
      ...(list === 'barriers' ? compareBarrier(id, { was, is }) : []),
      ...partTexts[list].flatMap((kind) => text(kind, partTextName(kind, id))),
    ]),
    ...was[list]
      .filter(({ id }) => !stays.has(id))
      .map(({ id }) => ({ part: 'part-taken-away' as const, list, words: firstWords(was, list, id) })),
  ]
}

function compareBarrier(id: string, { was, is }: Parts): readonly GoalPartChange[] {
  const find = (parts: GoalPartsView): BarrierView | undefined => parts.barriers.find((one) => one.id === id)
  const [before, after] = [find(was), find(is)]
  if (after === undefined) return []
  const { kind, noneYet } = after
  const words = firstWords(is, 'barriers', id)
  return [
    ...(kind === undefined || kind === 'own' || kind === before?.kind
      ? []
      : [{ part: 'barrier-kind' as const, kind }]),
    ...(noneYet === (before?.noneYet ?? false)
      ? []
      : [{ part: 'none-yet' as const, isSaid: noneYet, kind, words }]),
  ]
}

function firstWords(parts: GoalPartsView, list: PartList, id: string): string {
  const [first, second] = partTexts[list]
  return wordsIn(parts, partTextName(first, id)) || wordsIn(parts, partTextName(second, id))
}
