'use client'

import { OpenLater } from '../_requests/open-later.tsx'
import type { MovedSince } from './find-moved-since.ts'

const load = () => import('./restoring-version.tsx')

export interface RestoreVersionProps {
  readonly documentId: string
  readonly versionId: string
  /** A board goes back as a whole, or one goal of it alone. */
  readonly what:
    | { readonly of: 'text' | 'board' | 'plan' | 'starting-point' }
    | { readonly of: 'goal'; readonly goalId: string }
  /** Others who can read the page. */
  readonly readers: readonly string[]
  readonly page: { readonly path: string; readonly name: string }
  /** Goals that stand in another column now: going back leaves them there. */
  readonly movedSince: readonly MovedSince[]
}

/** Goes back to a version, after one question. */
export function RestoreVersion({ words, ...asked }: RestoreVersionProps & { readonly words: string }) {
  return (
    <OpenLater words={words} load={load}>
      {(RestoringVersion, opened) => <RestoringVersion {...opened} {...asked} />}
    </OpenLater>
  )
}
