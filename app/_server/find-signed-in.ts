import { headers } from 'next/headers'
import { cache } from 'react'
import type { SignedIn } from '#server/door.ts'
import { getDoor } from './door.ts'

/** Whoever is signed in, asked of their session's row once for each page. */
export const findSignedIn = cache(async (): Promise<SignedIn | undefined> => {
  const cookies = (await headers()).get('cookie')
  return getDoor().identity.findSignedIn(cookies)
})
