import type { AgreedApproach } from '#lib/deciding/agreed-approach.ts'
import type { GoalDecisions } from '#lib/deciding/goal-decisions.ts'
import type { BoardView } from '#lib/board/board-view.ts'
import type { GoalPartsView } from '#lib/board/goal-parts-view.ts'
import type { BoardProps } from '../../../_board/board-props.ts'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { readPart } from '../../../_server/read-part.ts'
import { boardOf } from '../board-of.ts'
import { findWorkspace } from '../find-workspace.ts'
import type { FoundWorkspace } from '../found-workspace.ts'
import { sayWhose } from '../say-whose.ts'

export interface FoundBoard extends Omit<BoardProps, 'cards' | 'decisions' | 'newWords'> {
  readonly board: BoardView
  /** The goals are known, and their words cannot be read. */
  readonly isUnread: boolean
  /** Undefined when they cannot be read: the board is shown all the same. */
  readonly decided: readonly GoalDecisions[] | undefined
  /** Said in the header to a clinician. */
  readonly whose: string | undefined
}

/** The board of a workspace as its pages need it; whoever may not read it gets the same 404 as nobody. */
export async function findBoard(workspaceIdText: string): Promise<FoundBoard> {
  const { me, door, workspace } = await findWorkspace(workspaceIdText)
  const [read, decided] = await Promise.all([
    answerOr404(door.reading.board(me.sessionId, workspace.id)),
    readPart(door.deciding.decisions(me.sessionId, workspace.id)),
  ])
  // For themselves alone, and no reason to refuse the page.
  await door.finding.noteVisit(me.sessionId, workspace.id)
  return found(workspace, read, decided)
}

/** The same, with what is folded on the page of one goal. */
export async function findGoal(
  workspaceIdText: string,
  goalId: string,
): Promise<FoundBoard & { readonly parts: GoalPartsView }> {
  const { me, door, workspace } = await findWorkspace(workspaceIdText)
  const [read, decided] = await Promise.all([
    answerOr404(door.reading.goal(me.sessionId, workspace.id, goalId)),
    readPart(door.deciding.decisions(me.sessionId, workspace.id)),
  ])
  await door.finding.noteVisit(me.sessionId, workspace.id)
  return { ...found(workspace, read, decided), parts: read.parts }
}

/** The same, with what is folded on every goal's page and how both agreed to go about each. */
export async function findWholeBoard(workspaceIdText: string): Promise<
  FoundBoard & {
    readonly parts: ReadonlyMap<string, GoalPartsView>
    /** Undefined when they cannot be read. */
    readonly approaches: readonly AgreedApproach[] | undefined
  }
> {
  const { me, door, workspace } = await findWorkspace(workspaceIdText)
  const read = await answerOr404(door.reading.wholeBoard(me.sessionId, workspace.id))
  const approaches = await readPart(door.approaches.agreed(me.sessionId, workspace.id))
  const decided = await readPart(door.deciding.decisions(me.sessionId, workspace.id))
  await door.finding.noteVisit(me.sessionId, workspace.id)
  return { ...found(workspace, read, decided), parts: read.parts, approaches }
}

function found(
  workspace: FoundWorkspace['workspace'],
  { documentId, board, places, isUnread }: Pick<FoundBoard, 'board' | 'places' | 'documentId' | 'isUnread'>,
  decided: readonly GoalDecisions[] | undefined,
): FoundBoard {
  return {
    ...boardOf(workspace, documentId),
    board,
    places,
    isUnread,
    decided,
    whose: sayWhose(workspace),
  }
}
