import type { BoardView } from '#lib/board/board-view.ts'
import type { GoalPlace } from './goal-place.ts'

export interface BoardPerson {
  readonly accountId: string
  readonly name: string
  readonly role: 'client' | 'clinician'
}

/** What the server knows of a board when it draws the page. */
export interface BoardProps {
  readonly workspaceId: string
  readonly documentId: string
  /** Account id of the person at this screen. */
  readonly me: string
  readonly role: 'client' | 'clinician'
  readonly clientName: string
  readonly people: readonly BoardPerson[]
  readonly board: BoardView
  readonly places: readonly GoalPlace[]
}
