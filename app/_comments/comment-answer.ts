import * as shape from '#lib/base/shape.ts'

const said = {
  id: shape.text,
  byId: shape.text,
  by: shape.text,
  role: shape.oneOf(['client', 'clinician']),
  at: shape.number,
}

/** `words` are there where it was said, and stay where it was taken back after it was read. */
const entryShape = shape.object({
  ...said,
  state: shape.oneOf(['said', 'taken-back', 'unreadable', 'wiped']),
  words: shape.optional(shape.text),
})
export type CommentEntry = shape.Shaped<typeof entryShape>

/** Without words: they belong to their writer alone. What stands around them there tells which of several places it is. */
const quotedShape = shape.object({
  words: shape.optional(shape.text),
  prefix: shape.text,
  suffix: shape.text,
})

const threadShape = shape.object({
  id: shape.text,
  root: shape.text,
  /** Undefined: it is about all of the text. */
  quoted: shape.optional(quotedShape),
  done: shape.optional(shape.object({ by: shape.text, byId: shape.text, at: shape.number })),
  /** The comment first, then its replies. */
  entries: shape.list(entryShape),
})
export type CommentThread = shape.Shaped<typeof threadShape>

export const commentsAnswer = shape.object({ threads: shape.list(threadShape) })

export const takenBackAnswer = shape.object({ wasRead: shape.truth })

/** Where what is said beside a text is read and changed. */
export const commentsPath = (documentId: string) => `/api/documents/${documentId}/comments`
