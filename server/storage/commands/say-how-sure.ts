import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, GoalId, NoticingId, PressId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { KeptBefore } from '../kept-before.ts'
import type { Command } from '../named.ts'
import { admitToNotice } from '../noticings/admit-to-notice.ts'
import { writeNoticing } from '../noticings/write-noticing.ts'

export interface SayHowSureInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly pressId: PressId
  /** 0 to 10. */
  readonly sureness: number
}

/** Keeps how sure the client is that they can do a goal. Whether the board has such a goal, the caller has seen. */
export const sayHowSure: Command<
  SayHowSureInput,
  Result<{ readonly id: NoticingId; readonly boardId: DocumentId }, ToldRefusal | NoRoom | KeptBefore>
> = {
  async run(context, { sessionId, workspaceId, goalId, pressId, sureness }) {
    const admitted = await admitToNotice(context, sessionId, workspaceId, 'say-how-sure')
    if (!admitted.ok) return admitted
    const { viewer, role, boardId } = admitted.value
    const said = { workspaceId, boardId, byId: viewer.accountId, role, pressId, goalId, aboutId: undefined }
    const record = { kind: 'confidence', sureness } as const
    const written = await writeNoticing(context, { ...said, isPrivate: false, record })
    return written.ok ? succeed({ id: written.value, boardId }) : written
  },
}
