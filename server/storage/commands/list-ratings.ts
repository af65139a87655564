import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { GoalId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { findNow } from '#lib/noticed/find-now.ts'
import type { Listed, Rating } from '#lib/noticed/noticing.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import type { Command } from '../named.ts'
import { admitToNotice } from '../noticings/admit-to-notice.ts'
import { listNoticings, noticingsAtATime } from '../noticings/list-noticings.ts'
import { readRatings } from '../noticings/read-noticings.ts'

export interface ListRatingsInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly before: Instant | undefined
}

/**
 * What both said of a goal over time. However often one of them said something since, the last that the other said is
 * told as how it is now. A read by another than the client has its line.
 */
export const listRatings: Command<
  ListRatingsInput,
  Result<Listed<Rating> & { readonly now: ReturnType<typeof findNow> }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, goalId, before }) {
    const admitted = await admitToNotice(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const { viewer, boardId } = admitted.value
    await appendAccessLineOfOther(context, viewer, { workspaceId, documentId: boardId, what: 'read' })
    const asked = { workspaceId, kinds: ['rating'], goalId, before, limit: noticingsAtATime + 1 } as const
    const rows = [
      ...(await listNoticings(context, viewer, { ...asked, role: 'client' })),
      ...(await listNoticings(context, viewer, { ...asked, role: 'clinician' })),
    ].toSorted((one, other) => other.position - one.position)
    const ratings = await readRatings(context, boardId, rows)
    return succeed({
      entries: ratings.slice(0, noticingsAtATime),
      isMore: ratings.length > noticingsAtATime,
      now: findNow(ratings),
    })
  },
}
