import type { RichTextView } from './rich-text-view.ts'

/** A document of several texts as pages show it: plain data, every part of it, in order. */
export interface PartsView<Part extends string> {
  readonly parts: readonly {
    readonly part: Part
    /** Undefined when it holds what the schema does not know; the parts beside it are as they were. */
    readonly text: RichTextView | undefined
  }[]
}
