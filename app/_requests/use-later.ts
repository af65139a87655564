'use client'

import { useState } from 'react'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { RequestFailure } from './send.ts'
import { useSending, type UseSending } from './use-sending.ts'

/** Answers with what is to come, in a chunk of its own: `() => import('./a-part.tsx')`. */
export type Load<Part> = () => Promise<{ readonly default: Part }>

export interface Later<Part> {
  /** Undefined until it has come; then it stays. */
  readonly part: Part | undefined
  /** On its way, or in words why it did not come. */
  readonly coming: Pick<UseSending, 'isSending' | 'problem'>
  /** Does `then` once the part is here. What did not come is asked for anew the next time. */
  readonly want: (then: (part: Part) => void) => void
}

/** What few visits need: fetched when it is first wanted, so that the page comes sooner to all others. */
export function useLater<Part>(load: Load<Part>): Later<Part> {
  const coming = useSending()
  const [come, setCome] = useState<{ readonly part: Part } | undefined>(undefined)
  const want = (then: (part: Part) => void) => {
    if (come !== undefined) return then(come.part)
    void coming.run(
      () => fetchPart(load),
      (part) => {
        setCome({ part })
        then(part)
      },
    )
  }
  return { part: come?.part, coming, want }
}

/** Code that a page does not bring along; without it nothing was done, and nothing is lost. */
export function fetchPart<Part>(load: Load<Part>): Promise<Result<Part, RequestFailure>> {
  return load().then(
    ({ default: part }) => succeed(part),
    () => fail({ kind: 'not-fetched' }),
  )
}
