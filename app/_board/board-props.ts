import type { CardView } from '#lib/board/card-of.ts'
import { sayNames } from '#lib/words/say-names.ts'
import type { GoalDecided } from '../_deciding/decision.ts'
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
  /** In board order: all of them, or those that the page shows before the document is open. */
  readonly cards: readonly CardView[]
  readonly places: readonly GoalPlace[]
  /**
   * What is decided and suggested; undefined when that could not be read. The words are in it for the goal whose page
   * it is alone.
   */
  readonly decisions: readonly GoalDecided[] | undefined
  /** Goals whose words are not those that were agreed on. */
  readonly newWords: readonly string[]
  /** The session page that one came from, to go back to. */
  readonly sessionPageId?: string | undefined
}

/** Where a goal's page is; it leads back to the session page that one came from. */
export function goalPath(
  { workspaceId, sessionPageId }: Pick<BoardProps, 'workspaceId' | 'sessionPageId'>,
  goalId: string,
): string {
  const path = `/w/${workspaceId}/goals/${goalId}`
  return sessionPageId === undefined ? path : `${path}?session=${sessionPageId}`
}

/** Those on the other side: the client, or whoever works with them here. */
export function othersOf({ people, role, clientName }: BoardProps): string {
  const names = people.flatMap((person) => (person.role === role ? [] : [person.name]))
  return names.length === 0 && role === 'clinician' ? clientName : sayNames(names)
}

/** The name of the person at this screen. */
export function nameOf({ people, me }: BoardProps): string {
  return people.find((person) => person.accountId === me)?.name ?? ''
}
