'use client'

import { useState } from 'react'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { sayWhen } from '#lib/words/say-when.ts'
import type { FreshLink } from './fresh-link.ts'
import { ScannedLink } from './scanned-link.tsx'

/** A link for oneself: scanned by a phone that lies beside, or copied into a private window. Fetched on the press. */
export default function PretendLink({ name, made }: { readonly name: string; readonly made: FreshLink }) {
  const [now] = useState(() => Date.now())
  const when = sayWhen(made.expiresAt, 'moment', { zone: undefined, now })
  return <ScannedLink link={made.link} name={name} below={<p>{say(pretendWords.seeOnce, { when })}</p>} />
}
