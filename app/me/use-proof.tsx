'use client'

import { useState, type ReactNode } from 'react'
import type { Result } from '#lib/base/result.ts'
import { meWords } from '#lib/words/en/me.ts'
import { proofWords } from '#lib/words/en/proof.ts'
import type { RequestFailure } from '../_requests/send.ts'
import { ProofQuestion } from './proof-question.tsx'

type Request<Body> = () => Promise<Result<Body, RequestFailure>>

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

/** For what changes how one gets in to one's account. */
export function useProof(hasPasskey: boolean): UseProof {
  const [answer, setAnswer] = useState<((isShown: boolean) => void) | undefined>(undefined)
  const ask = () => new Promise<boolean>((resolve) => setAnswer(() => resolve))
  const close = (isShown: boolean) => {
    answer?.(isShown)
    setAnswer(undefined)
  }
  return {
    proved: (request) => async () => {
      const first = await request()
      if (first.ok || first.failure.kind !== 'proof-needed' || !(await ask())) return first
      return request()
    },
    question: answer && (
      <ProofQuestion hasPasskey={hasPasskey} onShown={() => close(true)} onClose={() => close(false)} />
    ),
  }
}
