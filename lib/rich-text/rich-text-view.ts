/**
 * Rich text that a page may show without an editor: only what the schema knows. Plain data, safe to send
 * from server to browser. A text that holds anything else is not read at all (`readRichText` fails).
 */
export interface RichTextView {
  readonly blocks: readonly RichTextBlock[]
}

export type RichTextBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly RichTextRun[] }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly runs: readonly RichTextRun[] }
  | { readonly type: 'bullet-list' | 'ordered-list'; readonly items: readonly (readonly RichTextBlock[])[] }

export interface RichTextRun {
  /** '\n' stands for a hard break. */
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}
