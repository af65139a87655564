import type { CardView } from '#lib/board/card-of.ts'
import { findWaiting } from '#lib/deciding/waiting.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { WaitingBar } from '../_ui/waiting-bar.tsx'
import type { GoalDecided } from './decision.ts'
import { lookHash } from './look-hash.ts'
import { sayCard } from './say-card.ts'

/** On Home: what waits for the client, with the way to it. No code comes along for it. */
export function WaitingOnHome({
  base,
  decisions,
  cards,
}: {
  readonly base: string
  readonly decisions: readonly GoalDecided[]
  readonly cards: readonly CardView[]
}) {
  const waiting = findWaiting(decisions, 'client')
  const [first] = waiting
  if (first === undefined) return null
  return (
    <WaitingBar
      label={say(decidingWords.waits)}
      action={
        waiting.length === 1 ? (
          <ButtonLink to={`${base}/goals/${first.goalId}#suggested`}>
            {say(decidingWords.lookAtIt)}
          </ButtonLink>
        ) : (
          <ButtonLink to={`${base}/goals#${lookHash}`}>
            {sayCount(decidingWords.lookAtAll, waiting.length)}
          </ButtonLink>
        )
      }
    >
      {waiting.length === 1
        ? say(decidingWords.waitsOne, {
            suggests: say(decidingWords[`suggests-${first.kind}`], { name: first.by.name }),
            goal: sayCard({ cards }, first.goalId),
          })
        : sayCount(decidingWords.waitsMany, waiting.length)}
    </WaitingBar>
  )
}
