import type { PartsView } from '#lib/rich-text/parts-view.ts'
import type { StartingPart } from './starting-parts.ts'

/** A starting point as pages show it. */
export type StartingPointView = PartsView<StartingPart>
