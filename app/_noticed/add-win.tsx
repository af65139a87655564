'use client'

import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import type { NoticedPlace } from './noticed-people.ts'

const load = () => import('./adding-win.tsx')

export interface AddWinProps {
  readonly place: NoticedPlace
  /** Undefined: a win of no goal. */
  readonly goalId?: string
  /** Called once it is kept; otherwise the page is read anew. */
  readonly onKept?: () => void
}

/** One press to a small win. */
export function AddWin(props: AddWinProps) {
  return (
    <OpenLater words={say(noticedWords.addWin)} load={load}>
      {(AddingWin, opened) => <AddingWin {...opened} {...props} />}
    </OpenLater>
  )
}
