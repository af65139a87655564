'use client'

import type { ReactNode } from 'react'
import type { GoalId } from '#lib/base/ids.ts'
import { wordsIn, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { goalTextName, type LadderLevel } from '#lib/board/goal-texts.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { say } from '#lib/words/say.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { GoalNoticed } from '../_noticed/goal-noticed.tsx'
import type { OwnLadder } from '../_noticed/ladder-words.ts'
import type { NoticedPlace } from '../_noticed/noticed-people.ts'
import type { UnfinishedPlace } from '../_sync/unfinished/unfinished-words.ts'
import type { BoardPerson } from './board-props.ts'
import { GoalBarriers } from './goal-barriers.tsx'
import { GoalClearer } from './goal-clearer.tsx'
import { GoalDomainField } from './goal-domain-field.tsx'
import { GoalLadder } from './goal-ladder.tsx'
import { GoalLearned } from './goal-learned.tsx'
import { GoalMilestones } from './goal-milestones.tsx'
import styles from './goal-more.module.css'
import { GoalPlans } from './goal-plans.tsx'
import type { Board } from './use-board.ts'
import { useGoalParts } from './use-goal-parts.ts'

export interface MoreOfGoalProps {
  readonly board: Board
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly authorship: Authorship | undefined
  readonly role: 'client' | 'clinician'
  readonly people: readonly BoardPerson[]
  readonly clientName: string
  readonly unfinished: Omit<UnfinishedPlace, 'line'>
  /** How both go about it, and the way to its cards. */
  readonly ways: ReactNode
  readonly place: NoticedPlace
  /** The way to earlier versions. */
  readonly history: ReactNode
}

/** All that a goal's page holds besides what stands in sight, in three groups. */
export default function MoreOfGoal(props: MoreOfGoalProps) {
  const { board, goal, authorship, role, people, clientName, unfinished, ways, place, history } = props
  const { live, mayWrite } = board
  const parts = useGoalParts(live, goal.id)
  const part = {
    page: { live, authorship, parts, mayWrite },
    goalId: goal.id,
    role,
    people,
    clientName,
    unfinished,
  }
  return (
    <div className={styles.more}>
      <Group title={say(goalPartsWords.groupClear)}>
        <GoalClearer {...part} />
        <GoalLadder {...part} />
        <GoalMilestones {...part} />
      </Group>
      <Group title={say(goalPartsWords.groupWay)}>
        {ways}
        <GoalPlans {...part} />
        <GoalBarriers {...part} />
      </Group>
      <Group title={say(goalPartsWords.groupAbout)}>
        <GoalNoticed
          place={place}
          goalId={goal.id}
          clientName={clientName}
          live={live}
          ownLadder={ownLadderOf(parts, goal.id)}
        />
        <GoalLearned {...part} />
        <GoalDomainField connection={live.connection} board={board} goal={goal} isDisabled={!mayWrite} />
        {history}
      </Group>
    </div>
  )
}

/** The pair's own words of the ladder, as the two are asked to say how it is. */
function ownLadderOf(parts: GoalPartsView, goalId: GoalId): OwnLadder {
  const level = (of: LadderLevel) => wordsIn(parts, goalTextName(`level-${of}`, goalId))
  return { [2]: level('2'), [1]: level('1'), [0]: level('0'), [-1]: level('m1'), [-2]: level('m2') }
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.group}>
      <h3 className={styles.groupTitle}>{title}</h3>
      {children}
    </div>
  )
}
