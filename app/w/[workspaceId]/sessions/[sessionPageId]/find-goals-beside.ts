import type { SessionPageId } from '#lib/base/ids.ts'
import { cardOf } from '#lib/board/card-of.ts'
import type { BoardProps } from '../../../../_board/board-props.ts'
import { getDoor } from '../../../../_server/door.ts'
import { boardOf } from '../../board-of.ts'
import type { FoundWorkspace } from '../../found-workspace.ts'

/**
 * What the two are working on, for the page of a session; undefined when the board cannot be shown, which takes
 * nothing from the notes. It is read through the board's own gate.
 */
export async function findGoalsBeside(
  sessionId: FoundWorkspace['me']['sessionId'],
  workspace: FoundWorkspace['workspace'],
  sessionPageId: SessionPageId,
): Promise<BoardProps | undefined> {
  const found = await getDoor().reading.board(sessionId, workspace.id)
  if (!found.ok) return undefined
  const { documentId, board, places } = found.value
  const active = places.filter((place) => place.column === 'active')
  const ids = new Set<string>(active.map(({ goalId }) => goalId))
  return {
    ...boardOf(workspace, documentId),
    cards: board.goals.filter(({ id }) => ids.has(id)).map(cardOf),
    places: active,
    decisions: [],
    newWords: [],
    sessionPageId,
  }
}
