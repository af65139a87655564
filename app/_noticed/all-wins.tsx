'use client'

import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { FoldedLater } from '../_requests/folded-later.tsx'
import type { NoticedPlace } from './noticed-people.ts'

const load = () => import('./wins.tsx')

/** Every win there is, of every goal and of none; fetched when it is unfolded. */
export function AllWins({ place }: { readonly place: NoticedPlace }) {
  return (
    <FoldedLater title={say(noticedWords.wins)} load={load}>
      {(Wins) => <Wins place={place} />}
    </FoldedLater>
  )
}
