import type { ApproachCardId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { ApproachWords } from './approach-words.ts'

/** A card of a practice's own library. */
export interface PracticeCardView {
  readonly id: ApproachCardId
  readonly words: ApproachWords
  /** Who gave it these words. */
  readonly by: string
  readonly at: Instant
}
