'use client'

import { OpenLater } from '../_requests/open-later.tsx'

const load = () => import('./ending-reading.tsx')

export interface EndReadingProps {
  readonly workspaceId: string
  readonly clinicianId: string
  readonly name: string
}

export interface EndReadingWords {
  readonly words: string
  readonly label: string
}

/** The client ends a person's reading, after one question. */
export function EndReading({ words, label, ...asked }: EndReadingProps & EndReadingWords) {
  return (
    <OpenLater words={words} label={label} load={load}>
      {(EndingReading, opened) => <EndingReading {...opened} {...asked} />}
    </OpenLater>
  )
}
