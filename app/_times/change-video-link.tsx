'use client'

import { OpenLater } from '../_requests/open-later.tsx'

const load = () => import('./changing-video-link.tsx')

export interface ChangeVideoLinkProps {
  readonly workspaceId: string
  /** Where the link that is kept leads to, if there is one. */
  readonly host: string | undefined
}

/** Sets the link to the video call, changes it or removes it. */
export function ChangeVideoLink({ words, ...asked }: ChangeVideoLinkProps & { readonly words: string }) {
  return (
    <OpenLater words={words} look={asked.host === undefined ? 'plain' : 'quiet'} load={load}>
      {(ChangingVideoLink, opened) => <ChangingVideoLink {...opened} {...asked} />}
    </OpenLater>
  )
}
