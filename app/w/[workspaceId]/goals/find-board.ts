import type { BoardView } from '#lib/board/board-view.ts'
import type { BoardProps } from '../../../_board/board-props.ts'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { boardOf } from '../board-of.ts'
import { findWorkspace } from '../find-workspace.ts'
import { sayWhose } from '../say-whose.ts'

export interface FoundBoard extends Omit<BoardProps, 'cards'> {
  readonly board: BoardView
  /** Said in the header to a clinician. */
  readonly whose: string | undefined
}

/** The board of a workspace as its pages need it; whoever may not read it gets the same 404 as nobody. */
export async function findBoard(workspaceIdText: string): Promise<FoundBoard> {
  const { me, door, workspace } = await findWorkspace(workspaceIdText)
  const { documentId, board, places } = await answerOr404(door.reading.board(me.sessionId, workspace.id))
  // For themselves alone, and no reason to refuse the page.
  await door.finding.noteVisit(me.sessionId, workspace.id)
  return { ...boardOf(workspace, documentId), board, places, whose: sayWhose(workspace) }
}
