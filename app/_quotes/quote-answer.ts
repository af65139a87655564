import * as shape from '#lib/base/shape.ts'
import type { Result } from '#lib/base/result.ts'
import { send, type RequestFailure } from '../_requests/send.ts'

/** A text that words are quoted from; without a reflection it is the starting point. */
export interface QuoteSource {
  readonly documentId: string
  readonly reflectionId?: string | undefined
  readonly title: string
  readonly sharedAt: number
}

/** What a goal quotes, as this reader may see it. */
export interface Quote {
  readonly id: string
  readonly addedBy?: string | undefined
  readonly addedAt: number
  readonly mayRemove: boolean
  readonly shown: {
    readonly as: 'quoted' | 'kept' | 'withdrawn' | 'unreadable'
    readonly words?: string | undefined
    readonly source?: QuoteSource | undefined
    /** Where the words stand now; undefined where they are not there any more. */
    readonly place?: { readonly root: string; readonly block: number } | undefined
  }
}

export const sourceShape: shape.Shape<QuoteSource> = shape.object({
  documentId: shape.text,
  reflectionId: shape.optional(shape.text),
  title: shape.text,
  sharedAt: shape.number,
})

const answer = shape.object({
  quotes: shape.list(
    shape.object({
      id: shape.text,
      addedBy: shape.optional(shape.text),
      addedAt: shape.number,
      mayRemove: shape.truth,
      shown: shape.object({
        as: shape.oneOf(['quoted', 'kept', 'withdrawn', 'unreadable']),
        words: shape.optional(shape.text),
        source: shape.optional(sourceShape),
        place: shape.optional(shape.object({ root: shape.text, block: shape.number })),
      }),
    }),
  ),
})

/** Where the quotes of a goal are read and changed. */
export const quotesPath = (workspaceId: string, goalId: string) =>
  `/api/workspaces/${workspaceId}/goals/${goalId}/quotes`

export function fetchQuotes(
  workspaceId: string,
  goalId: string,
): Promise<Result<{ readonly quotes: readonly Quote[] }, RequestFailure>> {
  return send({ method: 'GET', path: quotesPath(workspaceId, goalId), answer })
}
