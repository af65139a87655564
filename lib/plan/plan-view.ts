import type { PartsView } from '#lib/rich-text/parts-view.ts'
import type { PlanPart } from './plan-parts.ts'

/** A plan as pages show it. */
export type PlanView = PartsView<PlanPart>
