import type { ApproachCardView, PreferenceView, StopView } from '#lib/approaches/card-views.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import type { AgreementView, SuggestionView } from './goal-decisions.ts'

/** How two people could go about a goal, as one of them may read it. */
export interface ApproachTable {
  readonly documentId: DocumentId
  /** Of what lies before both: sent back with a suggestion. */
  readonly tableHash: string
  /** In the order in which they came; those off the table too. */
  readonly cards: readonly ApproachCardView[]
  /** Among the cards, or what the reader may see of what others would rather do, something cannot be read. */
  readonly isPartlyUnread: boolean
  /** The reader's own, and what others released. Nothing tells that there is another. */
  readonly preferences: readonly PreferenceView[]
  readonly agreed: AgreementView | undefined
  readonly stopped: StopView | undefined
  readonly open: readonly SuggestionView[]
}
