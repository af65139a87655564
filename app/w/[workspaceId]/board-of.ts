import type { BoardProps } from '../../_board/board-props.ts'
import type { FoundWorkspace } from './found-workspace.ts'

/** What a screen of a board is told of its workspace. */
export function boardOf(
  workspace: FoundWorkspace['workspace'],
  documentId: BoardProps['documentId'],
): Omit<BoardProps, 'cards' | 'places' | 'decisions' | 'newWords'> {
  const { id: workspaceId, me, role, clientName, people } = workspace
  return { workspaceId, documentId, me, role, clientName, people }
}
