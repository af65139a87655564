'use client'

import { useState } from 'react'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { sayWhen } from '#lib/words/say-when.ts'
import { LinkDialog } from './link-dialog.tsx'
import type { LinkShownProps } from './link-shown.tsx'
import { ScannedLink } from './scanned-link.tsx'

/**
 * A link for oneself: scanned by a phone that lies beside, or copied into a private window. Fetched before the link is
 * made: it is shown only once.
 */
export default function PretendLink({ name, made, onClose }: LinkShownProps) {
  const [now] = useState(() => Date.now())
  const when = sayWhen(made.expiresAt, 'moment', { zone: undefined, now })
  return (
    <LinkDialog title={say(pretendWords.seeTitle, { name })} onClose={onClose}>
      <p>{say(pretendWords.seeBody, { name })}</p>
      <ScannedLink link={made.link} name={name} below={<p>{say(pretendWords.seeOnce, { when })}</p>} />
    </LinkDialog>
  )
}
