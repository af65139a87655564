import type { CardView } from '#lib/board/card-of.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import type { GoalDecided } from './decision.ts'
import { lookHash } from './look-hash.ts'
import { sayCard } from './say-card.ts'

export interface WaitingOnHomeProps {
  readonly base: string
  /** What waits, the oldest first; at least one. */
  readonly waiting: GoalDecided['open']
  readonly cards: readonly CardView[]
  /** Whether it is the one thing that stands out. */
  readonly look: 'main' | 'plain'
}

/** On Home, as its one card: what waits for the client, with the way to it. No code comes along for it. */
export function WaitingOnHome({ base, waiting, cards, look }: WaitingOnHomeProps) {
  const [first] = waiting
  if (first === undefined) return null
  const isOne = waiting.length === 1
  return (
    <section className={section.section} aria-label={say(decidingWords.waits)}>
      <div>
        <p>
          {isOne
            ? say(decidingWords[`suggests-${first.kind}`], { name: first.by.name })
            : sayCount(decidingWords.waitsMany, waiting.length)}
        </p>
        {isOne && <Voice>{sayCard({ cards }, first.goalId)}</Voice>}
      </div>
      <div className={section.actions}>
        <ButtonLink
          look={look}
          to={isOne ? `${base}/goals/${first.goalId}#suggested` : `${base}/goals#${lookHash}`}
        >
          {isOne ? say(decidingWords.lookAtIt) : sayCount(decidingWords.lookAtAll, waiting.length)}
        </ButtonLink>
        <ButtonLink look="quiet" to={`${base}/reflections`}>
          {say(homeWords.writeSomething)}
        </ButtonLink>
      </div>
    </section>
  )
}
