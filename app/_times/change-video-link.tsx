'use client'

import { OpenLater } from '../_requests/open-later.tsx'

const load = () => import('./changing-video-link.tsx')

export interface ChangeVideoLinkProps {
  readonly workspaceId: string
  /** There is one that can be taken away. */
  readonly isSet: boolean
}

/** Sets the link to the video call, changes it or takes it away. */
export function ChangeVideoLink({ words, ...asked }: ChangeVideoLinkProps & { readonly words: string }) {
  return (
    <OpenLater words={words} look={asked.isSet ? 'quiet' : 'plain'} load={load}>
      {(ChangingVideoLink, opened) => <ChangingVideoLink {...opened} {...asked} />}
    </OpenLater>
  )
}
