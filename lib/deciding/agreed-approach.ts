import type { ApproachWords } from '#lib/approaches/approach-words.ts'
import type { Intensity, Pace } from '#lib/approaches/pace.ts'
import type { GoalId } from '#lib/base/ids.ts'

/** How two people agreed to go about a goal: the card's words as they were then, and the pace. */
export interface AgreedApproach {
  readonly goalId: GoalId
  readonly words: ApproachWords
  readonly pace: Pace
  readonly intensity: Intensity | undefined
  /** It was stopped for now. */
  readonly isStopped: boolean
}
