'use client'

import { useCallback } from 'react'
import type * as Y from 'yjs'
import type { GoalId } from '#lib/base/ids.ts'
import { noGoalParts, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { readGoalParts, readGoalPartsAgain } from '#lib/board/read-goal-parts.ts'
import { useDocView } from '../_sync/use-doc-view.ts'
import type { LiveDocument } from '../_sync/use-document.ts'

/** The parts of one goal that are folded on its page, live; only what changed is read again. */
export function useGoalParts(live: LiveDocument, goalId: GoalId): GoalPartsView {
  const read = useCallback(
    (doc: Y.Doc, before: GoalPartsView | undefined, changed: ReadonlySet<string>) =>
      before === undefined ? readGoalParts(doc, goalId) : readGoalPartsAgain(doc, goalId, before, changed),
    [goalId],
  )
  return useDocView(live.connection, live.view.isLoaded, read) ?? noGoalParts
}
