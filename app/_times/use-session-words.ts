'use client'

import { useSyncExternalStore } from 'react'
import type { Instant } from '#lib/base/instant.ts'
import { saySession } from './say-session.ts'

const never = () => () => {}

export interface SessionMomentProps {
  readonly at: Instant
  /** IANA: the clock that it was set by. */
  readonly zone: string
  /** The server's present. */
  readonly asOf: Instant
}

/**
 * When a session is, in the reader's own zone and by their own present: "Today at 15:00". The server writes it by
 * the clock that it was set by, so it can be read before any script runs.
 */
export function useSessionWords({ at, zone, asOf }: SessionMomentProps): string {
  return useSyncExternalStore(
    never,
    () => saySession(at, { zone: undefined, now: Date.now() }),
    () => saySession(at, { zone, now: asOf }),
  )
}
