import { knownDomains } from '#lib/board/goal-domain.ts'
import * as shape from '#lib/base/shape.ts'

/** Who said something, when, and whether its words are there. */
const said = {
  id: shape.text,
  goalId: shape.optional(shape.text),
  byId: shape.text,
  by: shape.text,
  role: shape.oneOf(['client', 'clinician']),
  at: shape.number,
  state: shape.oneOf(['said', 'taken-back', 'unreadable']),
}

/** `level` and `words` are there where it was said. */
const ratingEntry = shape.object({
  ...said,
  level: shape.optional(shape.number),
  words: shape.optional(shape.text),
})
export type RatingEntry = shape.Shaped<typeof ratingEntry>

const confidenceEntry = shape.object({ ...said, sureness: shape.optional(shape.number) })
export type ConfidenceEntry = shape.Shaped<typeof confidenceEntry>

const answerEntry = shape.object({ ...said, words: shape.optional(shape.text) })
export type AnswerEntry = shape.Shaped<typeof answerEntry>

const winEntry = shape.object({
  ...said,
  words: shape.optional(shape.text),
  domains: shape.optional(shape.list(shape.oneOf(knownDomains))),
  isPrivate: shape.optional(shape.truth),
  answers: shape.optional(shape.list(answerEntry)),
})
export type WinEntry = shape.Shaped<typeof winEntry>

export const ratingsAnswer = shape.object({
  entries: shape.list(ratingEntry),
  isMore: shape.truth,
  now: shape.object({ client: shape.optional(ratingEntry), clinician: shape.optional(ratingEntry) }),
})

export const confidencesAnswer = shape.object({
  entries: shape.list(confidenceEntry),
  isMore: shape.truth,
})

export const winsAnswer = shape.object({ entries: shape.list(winEntry), isMore: shape.truth })

/** What every entry has. */
export type Entry = Pick<RatingEntry, 'id' | 'byId' | 'by' | 'role' | 'at' | 'state'>
