'use client'

import { useSyncExternalStore } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { useIsShown } from '../_authorship/shown.ts'
import { WrittenList } from '../_authorship/written-list.tsx'
import { listGoalTexts } from './list-goal-texts.ts'

interface GoalWrittenProps {
  readonly authorship: Authorship | undefined
  readonly goal: Extract<GoalView, { kind: 'goal' }>
}

/** Who wrote what of a goal, of what is folded on its page too. */
export function GoalWritten({ authorship, goal }: GoalWrittenProps) {
  const isShown = useIsShown()
  return isShown && authorship !== undefined ? <Listed authorship={authorship} goal={goal} /> : null
}

function Listed({ authorship, goal }: GoalWrittenProps & { readonly authorship: Authorship }) {
  // A part that somebody adds brings texts of its own.
  useSyncExternalStore(authorship.subscribe, authorship.getView, authorship.getView)
  return <WrittenList authorship={authorship} names={listGoalTexts(goal, authorship.doc)} />
}
