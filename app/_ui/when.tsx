'use client'

import { useSyncExternalStore } from 'react'
import type { Instant } from '#lib/base/instant.ts'
import { sayWhen } from '#lib/words/say-when.ts'
import { usePresent } from './present.tsx'

const never = () => () => {}

/**
 * A moment in the reader's own time zone. The server writes it in UTC, or in the zone that it belongs to, so it
 * is readable before any script runs; the browser then says it in its own zone, and by its own present.
 */
export function When({
  at,
  form = 'moment',
  zone = 'UTC',
}: {
  readonly at: Instant
  readonly form?: 'moment' | 'day' | 'time'
  readonly zone?: string
}) {
  const written = usePresent()
  const words = useSyncExternalStore(
    never,
    () => sayWhen(at, form, { zone: undefined, now: Date.now() }),
    () => sayWhen(at, form, { zone, now: written }),
  )
  return <time dateTime={new Date(at).toISOString()}>{words}</time>
}
