'use client'

import type { ReactNode } from 'react'
import type { GoalPart } from '#lib/board/goal-part.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { say } from '#lib/words/say.ts'
import { FoldedLater } from '../_requests/folded-later.tsx'
import type { MoreOfGoalProps } from './more-of-goal.tsx'

/** Parts that an address may lead to, as `PartFold` has them. */
const foldedParts: readonly GoalPart[] = ['clearer', 'ladder', 'milestones', 'plans', 'barriers', 'learned']

const load = () => import('./more-of-goal.tsx')

/** What is folded on a goal's page; `still` is the same to be read, until it has come. */
export function GoalMore({ still, ...props }: MoreOfGoalProps & { readonly still: ReactNode }) {
  return (
    <FoldedLater
      title={say(boardWords.more)}
      note={say(goalWords.moreNote)}
      still={still}
      load={load}
      opensFor={foldedParts}
    >
      {(MoreOfGoal) => <MoreOfGoal {...props} />}
    </FoldedLater>
  )
}
