'use client'

import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import type { FreshLink } from './fresh-link.ts'
import { LinkDialog } from './link-dialog.tsx'
import { LinkToPassOn } from './link-to-pass-on.tsx'

export interface LinkShownProps {
  /** Whose it is. */
  readonly name: string
  readonly made: FreshLink
  readonly onClose: () => void
}

/** A link just made, in its three forms. Fetched before the link is made: it is shown only once. */
export default function LinkShown({ name, made, onClose }: LinkShownProps) {
  return (
    <LinkDialog title={say(clientsWords.linkTitle, { name })} onClose={onClose}>
      <LinkToPassOn name={name} made={made} />
    </LinkDialog>
  )
}
