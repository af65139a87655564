import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, GoalId, NoticingId, PressId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { LadderLevel } from '#lib/noticed/ladder.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { KeptBefore } from '../kept-before.ts'
import type { Command } from '../named.ts'
import { admitToNotice } from '../noticings/admit-to-notice.ts'
import { writeNoticing } from '../noticings/write-noticing.ts'

export interface SayRatingInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly pressId: PressId
  readonly level: LadderLevel
  /** The level's words as the writer's screen showed them, tidied: later words change nothing that was said. */
  readonly words: string
}

/** Keeps how a goal is now, as one person sees it. Whether the board has such a goal, the caller has seen. */
export const sayRating: Command<
  SayRatingInput,
  Result<{ readonly id: NoticingId; readonly boardId: DocumentId }, ToldRefusal | NoRoom | KeptBefore>
> = {
  async run(context, { sessionId, workspaceId, goalId, pressId, level, words }) {
    const admitted = await admitToNotice(context, sessionId, workspaceId, 'notice')
    if (!admitted.ok) return admitted
    const { viewer, role, boardId } = admitted.value
    const said = { workspaceId, boardId, byId: viewer.accountId, role, pressId, goalId, aboutId: undefined }
    const record = { kind: 'rating', level, words } as const
    const written = await writeNoticing(context, { ...said, isPrivate: false, record })
    return written.ok ? succeed({ id: written.value, boardId }) : written
  },
}
