import type { VersionContent } from '#lib/versions/version-content.ts'
import { sayGoal } from '../_board/say-goal.ts'
import { sayPlaceThen } from './say-place-then.ts'

/** A goal that stands in another column than it did, in words. */
export interface MovedSince {
  readonly goalId: string
  readonly title: string
  readonly places: string
}

/** The goals of a version, or one of them, that stand in another column now. */
export function findMovedSince(content: VersionContent, goalId: string | undefined): readonly MovedSince[] {
  if (content.of !== 'board') return []
  return content.board.goals.flatMap((goal) => {
    const place = content.places.find((one) => one.goalId === goal.id)
    if (goal.kind !== 'goal' || place === undefined || place.was === place.now) return []
    if (goalId !== undefined && goal.id !== goalId) return []
    return [{ goalId: goal.id, title: sayGoal(goal), places: sayPlaceThen(place) }]
  })
}
