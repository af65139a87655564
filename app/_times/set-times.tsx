'use client'

import { OpenLater } from '../_requests/open-later.tsx'

const load = () => import('./setting-times.tsx')

/** Somebody with whom times can be set. */
export interface MeetingPlace {
  readonly workspaceId: string
  /** Of the client, for their clinician; undefined to the client. */
  readonly name: string | undefined
  /** IANA: the clock that their times are set by; undefined until the first are. */
  readonly zone: string | undefined
}

export interface SetTimesProps {
  readonly places: readonly MeetingPlace[]
  /** On the button. */
  readonly words: string
  readonly look?: 'main' | 'plain'
}

/** Sets session times. With more than one place it asks with whom, and supposes nobody. */
export function SetTimes({ places, words, look = 'plain' }: SetTimesProps) {
  return (
    <OpenLater words={words} look={look} load={load}>
      {(SettingTimes, opened) => <SettingTimes {...opened} places={places} />}
    </OpenLater>
  )
}
