import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { isEmptyText, plainText } from '#lib/rich-text/plain-text.ts'
import type { BarrierKind } from './barrier-kind.ts'
import type { StartingLevel } from './goal-texts.ts'

/** A clinical milestone, or an if-then plan; its words are root texts. */
export interface PartView {
  readonly id: string
}

export interface BarrierView extends PartView {
  /** undefined for one that another program wrote. */
  readonly kind: BarrierKind | undefined
  /** Somebody said that nothing would help yet. Words of a change say otherwise. */
  readonly noneYet: boolean
}

/** What a goal's page holds beyond what every reader of the board needs. Plain data. */
export interface GoalPartsView {
  /**
   * By root name. One in which nothing was ever written is not among them; undefined is one that cannot be read,
   * and the rest can.
   */
  readonly texts: ReadonlyMap<string, RichTextView | undefined>
  /** A day, `2026-11-26`. */
  readonly review: string | undefined
  readonly starting: StartingLevel | undefined
  readonly milestones: readonly PartView[]
  readonly plans: readonly PartView[]
  readonly barriers: readonly BarrierView[]
}

export const noGoalParts: GoalPartsView = {
  texts: new Map(),
  review: undefined,
  starting: undefined,
  milestones: [],
  plans: [],
  barriers: [],
}

const emptyText: RichTextView = { blocks: [] }

/** A text of a goal; undefined when it cannot be read. */
export function textIn({ texts }: GoalPartsView, name: string): RichTextView | undefined {
  return texts.has(name) ? texts.get(name) : emptyText
}

/** The words of a text of a goal; '' where there are none, or none that can be read. */
export function wordsIn(parts: GoalPartsView, name: string): string {
  const text = textIn(parts, name)
  return text === undefined || isEmptyText(text) ? '' : plainText(text)
}
