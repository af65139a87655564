import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import type { PlanPart } from './plan-parts.ts'

/** A plan as pages show it: plain data, every part of it, in order. */
export interface PlanView {
  readonly parts: readonly {
    readonly part: PlanPart
    /** Undefined when it holds what the schema does not know; the parts beside it are as they were. */
    readonly text: RichTextView | undefined
  }[]
}
