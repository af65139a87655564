'use client'

import { useState } from 'react'
import type { Result } from '#lib/base/result.ts'
import { tellSignedOut } from '../_staying/signed-in-events.ts'
import type { RequestFailure } from './send.ts'
import { tellFailure } from './tell-failure.ts'

export interface UseSending {
  readonly isSending: boolean
  /** In words, from the last try; undefined while there is nothing to tell. */
  readonly problem: string | undefined
  readonly tell: (problem: string | undefined) => void
  /** Runs one request; a second press while it is on its way does nothing. */
  readonly run: <Body>(
    request: () => Promise<Result<Body, RequestFailure>>,
    onDone: (body: Body) => void,
  ) => Promise<void>
}

/** A form's request: on its way, done, or not done and why. */
export function useSending(own: Readonly<Record<string, string>> = {}): UseSending {
  const [isSending, setSending] = useState(false)
  const [problem, tell] = useState<string | undefined>(undefined)
  const run: UseSending['run'] = async (request, onDone) => {
    if (isSending) return
    setSending(true)
    tell(undefined)
    const result = await request()
    setSending(false)
    if (result.ok) onDone(result.value)
    else {
      if (result.failure.kind === 'not-signed-in') tellSignedOut()
      tell(tellFailure(result.failure, own))
    }
  }
  return { isSending, problem, tell, run }
}
