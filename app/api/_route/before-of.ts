import type { NextRequest } from 'next/server'
import type { Instant } from '#lib/base/instant.ts'

/** The moment before which a list is asked for; undefined for its newest. */
export function beforeOf(request: NextRequest): Instant | undefined {
  const asked = request.nextUrl.searchParams.get('before') ?? ''
  return /^\d{1,15}$/.test(asked) ? Number(asked) : undefined
}
