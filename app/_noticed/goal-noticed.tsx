'use client'

import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { FoldedLater } from '../_requests/folded-later.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'
import type { OwnLadder } from './ladder-words.ts'
import type { NoticedPlace } from './noticed-people.ts'

const loadRatings = () => import('./goal-ratings.tsx')
const loadSureness = () => import('./goal-sureness.tsx')
const loadWins = () => import('./wins.tsx')

/** What the two noticed about a goal: how it is, how sure the client is, wins. Each is fetched when it is unfolded. */
export function GoalNoticed({
  place,
  goalId,
  clientName,
  live,
  ownLadder,
}: {
  readonly place: NoticedPlace
  readonly goalId: string
  readonly clientName: string
  readonly live: LiveDocument
  readonly ownLadder: OwnLadder
}) {
  const part = { place, goalId, live }
  const isMine = place.role === 'client'
  return (
    <div>
      <FoldedLater title={say(noticedWords.howItIs)} load={loadRatings}>
        {(GoalRatings) => <GoalRatings {...part} ownLadder={ownLadder} />}
      </FoldedLater>
      <FoldedLater
        title={isMine ? say(noticedWords.howSureMine) : say(noticedWords.howSure, { name: clientName })}
        load={loadSureness}
      >
        {(GoalSureness) => <GoalSureness {...part} />}
      </FoldedLater>
      <FoldedLater title={say(noticedWords.wins)} load={loadWins}>
        {(Wins) => <Wins {...part} />}
      </FoldedLater>
    </div>
  )
}
