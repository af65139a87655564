import { getLevel } from './level.ts'
import { OthersGathering } from './others-gathering.ts'

/** The one gathering of a page: whatever is open on it is told of together. */
export const others = new OthersGathering(getLevel)
