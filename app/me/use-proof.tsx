'use client'

import { useState, type ReactNode } from 'react'
import type { Result } from '#lib/base/result.ts'
import { meWords } from '#lib/words/en/me.ts'
import { proofWords } from '#lib/words/en/proof.ts'
import type { RequestFailure } from '../_requests/send.ts'
import { fetchPart } from '../_requests/use-later.ts'
import type ProofQuestion from './proof-question.tsx'

type Request<Body> = () => Promise<Result<Body, RequestFailure>>

interface Asked {
  readonly Question: typeof ProofQuestion
  readonly answer: (isShown: boolean) => void
}

export interface UseProof {
  /** The same request; when it is refused for want of a proof, the person is asked for one and it goes out again. */
  readonly proved: <Body>(request: Request<Body>) => Request<Body>
  /** To be drawn beside what sends it. */
  readonly question: ReactNode
}

/** Why a change of the ways in was not made, in words. */
export const wayInFailures = {
  'drafts-sealed': meWords.cardSealed,
  'proof-needed': proofWords.left,
} as const

const load = () => import('./proof-question.tsx')

/** For what changes how one gets in to one's account. */
export function useProof(hasPasskey: boolean): UseProof {
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const close = (isShown: boolean) => {
    asked?.answer(isShown)
    setAsked(undefined)
  }
  return {
    proved: (request) => async () => {
      const first = await request()
      if (first.ok || first.failure.kind !== 'proof-needed') return first
      const fetched = await fetchPart(load)
      if (!fetched.ok) return fetched
      const isShown = await new Promise<boolean>((answer) => setAsked({ Question: fetched.value, answer }))
      return isShown ? request() : first
    },
    question: asked && (
      <asked.Question hasPasskey={hasPasskey} onShown={() => close(true)} onClose={() => close(false)} />
    ),
  }
}
