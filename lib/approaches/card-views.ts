import type { AccountId, ApproachCardId, PreferenceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { CardThen } from './approach-choice.ts'
import type { ApproachWords } from './approach-words.ts'
import type { Leaning } from './leaning.ts'
import type { Intensity, Pace } from './pace.ts'

/** Somebody of the pair, as the other sees them. */
export interface ApproachPerson {
  readonly accountId: AccountId
  readonly name: string
}

/** Words that somebody gave a card, and when. */
export interface CardWords {
  readonly words: ApproachWords
  readonly by: ApproachPerson
  readonly at: Instant
  /** It was taken off the table with them. */
  readonly isOff: boolean
}

/** A card with the words it has now. */
export interface ApproachCardView extends CardWords {
  readonly id: ApproachCardId
  /** It had other words before. */
  readonly wasReworded: boolean
}

/** What somebody would rather do with a card. */
export interface PreferenceView {
  readonly id: PreferenceId
  readonly cardId: ApproachCardId
  readonly by: ApproachPerson
  readonly at: Instant
  /** Everybody of the pair reads it; otherwise only whoever wrote it, and it is given to nobody else. */
  readonly isReleased: boolean
  readonly leaning: Leaning
  readonly line: string
  readonly intensity: Intensity | undefined
}

/** A choice as it is read now: of a preference that was taken back since, only whose it was. */
export interface ChoiceView {
  readonly chosen: CardThen
  readonly others: readonly CardThen[]
  readonly pace: Pace
  readonly intensity: Intensity | undefined
  readonly preferences: readonly {
    readonly cardId: ApproachCardId
    readonly by: ApproachPerson
    readonly said:
      | { readonly leaning: Leaning; readonly line: string; readonly intensity: Intensity | undefined }
      | undefined
  }[]
}

/** An approach that was stopped, and by whom. The reason is a clinician's: a client gives none. */
export interface StopView {
  readonly by: ApproachPerson
  readonly at: Instant
  readonly reason: string | undefined
}
