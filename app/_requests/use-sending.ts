'use client'

import { useState } from 'react'
import type { Result } from '#lib/base/result.ts'
import { tellSignedOut } from '../_staying/signed-in-events.ts'
import type { RequestFailure } from './send.ts'
import { tellFailure } from './tell-failure.ts'

export interface UseSending {
  readonly isSending: boolean
  /** Why the last try did nothing, in words; undefined while there is nothing to tell. */
  readonly problem: string | undefined
  /** What the last try did, in words, where that is told beside it. */
  readonly done: string | undefined
  /** Undefined takes back what was told, also what was done. */
  readonly tell: (problem: string | undefined) => void
  readonly tellDone: (done: string) => void
  /** Runs one request; a second press while it is on its way does nothing. */
  readonly run: <Body>(
    request: () => Promise<Result<Body, RequestFailure>>,
    onDone: (body: Body) => void,
  ) => Promise<void>
}

interface Told {
  readonly problem?: string | undefined
  readonly done?: string | undefined
}

/** A form's request: on its way, done, or not done and why. `own` are its own words, by kind of failure. */
export function useSending(own: Readonly<Record<string, string>> = {}): UseSending {
  const [isSending, setSending] = useState(false)
  const [told, setTold] = useState<Told>({})
  const tell = (problem: string | undefined) => setTold({ problem })
  const tellDone = (done: string) => setTold({ done })
  const run: UseSending['run'] = async (request, onDone) => {
    if (isSending) return
    setSending(true)
    setTold({})
    const result = await request()
    setSending(false)
    if (result.ok) onDone(result.value)
    else {
      if (result.failure.kind === 'not-signed-in') tellSignedOut()
      tell(tellFailure(result.failure, own))
    }
  }
  return { isSending, problem: told.problem, done: told.done, tell, tellDone, run }
}
