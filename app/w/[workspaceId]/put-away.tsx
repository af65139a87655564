'use client'

import { OpenLater } from '../../_requests/open-later.tsx'

const load = () => import('./putting-away.tsx')

export interface PutAwayProps {
  readonly workspaceId: string
  readonly name: string
  /** On the button. */
  readonly words: string
}

/** Puts a pretend client away, after one question. */
export function PutAway({ workspaceId, name, words }: PutAwayProps) {
  return (
    <OpenLater words={words} look="quiet" load={load}>
      {(PuttingAway, opened) => <PuttingAway {...opened} workspaceId={workspaceId} name={name} />}
    </OpenLater>
  )
}
