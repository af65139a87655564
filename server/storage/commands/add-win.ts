import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, GoalId, NoticingId, PressId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { KnownDomain } from '#lib/board/goal-domain.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { KeptBefore } from '../kept-before.ts'
import type { Command } from '../named.ts'
import { admitToNotice } from '../noticings/admit-to-notice.ts'
import { writeNoticing } from '../noticings/write-noticing.ts'

export interface AddWinInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly pressId: PressId
  /** Undefined: a win of no goal. */
  readonly goalId: GoalId | undefined
  /** Tidied; may be ''. */
  readonly words: string
  /** Parts of life that it also touched. */
  readonly domains: readonly KnownDomain[]
  readonly isPrivate: boolean
}

/** Keeps a small win: for both, or for the client alone. Whether the board has such a goal, the caller has seen. */
export const addWin: Command<
  AddWinInput,
  Result<{ readonly id: NoticingId; readonly boardId: DocumentId }, ToldRefusal | NoRoom | KeptBefore>
> = {
  async run(context, { sessionId, workspaceId, pressId, goalId, words, domains, isPrivate }) {
    const action = isPrivate ? 'keep-win-to-oneself' : 'notice'
    const admitted = await admitToNotice(context, sessionId, workspaceId, action)
    if (!admitted.ok) return admitted
    const { viewer, role, boardId } = admitted.value
    const said = { workspaceId, boardId, byId: viewer.accountId, role, pressId, goalId, aboutId: undefined }
    const record = { kind: 'win', words, domains } as const
    const written = await writeNoticing(context, { ...said, isPrivate, record })
    return written.ok ? succeed({ id: written.value, boardId }) : written
  },
}
