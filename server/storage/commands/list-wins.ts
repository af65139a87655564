import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { Listed, Win } from '#lib/noticed/noticing.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import type { Command } from '../named.ts'
import { admitToNotice } from '../noticings/admit-to-notice.ts'
import { listNoticings, noticingsAtATime } from '../noticings/list-noticings.ts'
import { readWins } from '../noticings/read-noticings.ts'

export interface ListWinsInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  /** Undefined: every win, also those of no goal. */
  readonly goalId: GoalId | undefined
  readonly before: Instant | undefined
}

/** Wins with their answers. To another than the client a read has its line, and a private one does not exist. */
export const listWins: Command<ListWinsInput, Result<Listed<Win>, ToldRefusal>> = {
  async run(context, { sessionId, workspaceId, goalId, before }) {
    const admitted = await admitToNotice(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const { viewer, boardId } = admitted.value
    await appendAccessLineOfOther(context, viewer, { workspaceId, documentId: boardId, what: 'read' })
    const asked = { workspaceId, kinds: ['win'], goalId, before, limit: noticingsAtATime + 1 } as const
    const rows = await listNoticings(context, viewer, asked)
    return succeed({
      entries: await readWins(context, viewer, boardId, rows.slice(0, noticingsAtATime)),
      isMore: rows.length > noticingsAtATime,
    })
  },
}
