import type { BoardView } from '#lib/board/board-view.ts'
import type { BoardProps } from '../../../_board/board-props.ts'
import type { GoalDecided } from '../../../_deciding/decision.ts'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { boardOf } from '../board-of.ts'
import { findWorkspace } from '../find-workspace.ts'
import { sayWhose } from '../say-whose.ts'

export interface FoundBoard extends Omit<BoardProps, 'cards' | 'decisions' | 'newWords'> {
  readonly board: BoardView
  /** Undefined when they cannot be read: the board is shown all the same. */
  readonly decided: readonly GoalDecided[] | undefined
  /** Said in the header to a clinician. */
  readonly whose: string | undefined
}

/** The board of a workspace as its pages need it; whoever may not read it gets the same 404 as nobody. */
export async function findBoard(workspaceIdText: string): Promise<FoundBoard> {
  const { me, door, workspace } = await findWorkspace(workspaceIdText)
  const [{ documentId, board, places }, decided] = await Promise.all([
    answerOr404(door.reading.board(me.sessionId, workspace.id)),
    door.deciding.decisions(me.sessionId, workspace.id),
  ])
  return {
    ...boardOf(workspace, documentId),
    board,
    places,
    decided: decided.ok ? decided.value : undefined,
    whose: sayWhose(workspace),
  }
}
