'use client'

import { OpenLater } from '../_requests/open-later.tsx'

const load = () => import('./keeping-version.tsx')

export interface KeepVersionProps {
  readonly documentId: string
  /** Others who can read the page. */
  readonly readers: readonly string[]
}

/** Keeps the words of now under a name. */
export function KeepVersion({ words, ...asked }: KeepVersionProps & { readonly words: string }) {
  return (
    <OpenLater words={words} load={load}>
      {(KeepingVersion, opened) => <KeepingVersion {...opened} {...asked} />}
    </OpenLater>
  )
}
