import type { PlanPart } from '#lib/plan/plan-parts.ts'
import type { StartingPart } from '#lib/starting-point/starting-parts.ts'
import { planWords } from '#lib/words/en/plan.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'

/** What a part of a plan is called. */
export const sayPlanPart = (part: PlanPart) => say(planWords[part])

/** What a part of a starting point is called. */
export const sayStartingPart = (part: StartingPart) => say(startingPointWords[part])
