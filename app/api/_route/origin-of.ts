import type { NextRequest } from 'next/server'

/** The page's own origin, which a guarded route has accepted. Throws where none was named. */
export function originOf(request: NextRequest): string {
  const origin = request.headers.get('origin')
  if (origin === null) throw new Error('no origin was named')
  return origin
}
