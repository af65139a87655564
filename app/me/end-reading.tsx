'use client'

import { OpenLater } from '../_requests/open-later.tsx'

const load = () => import('./ending-reading.tsx')

export interface EndReadingProps {
  readonly workspaceId: string
  readonly clinicianId: string
  readonly name: string
}

/** The client ends a person's reading, after one question. */
export function EndReading({ words, ...asked }: EndReadingProps & { readonly words: string }) {
  return (
    <OpenLater words={words} load={load}>
      {(EndingReading, opened) => <EndingReading {...opened} {...asked} />}
    </OpenLater>
  )
}
