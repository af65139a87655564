import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { Confidence, Listed } from '#lib/noticed/noticing.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import type { Command } from '../named.ts'
import { admitToNotice } from '../noticings/admit-to-notice.ts'
import { listNoticings, noticingsAtATime } from '../noticings/list-noticings.ts'
import { readConfidences } from '../noticings/read-noticings.ts'
import type { ListRatingsInput } from './list-ratings.ts'

/** How sure the client said they were of a goal, over time. A read by another has its line. */
export const listConfidences: Command<ListRatingsInput, Result<Listed<Confidence>, ToldRefusal>> = {
  async run(context, { sessionId, workspaceId, goalId, before }) {
    const admitted = await admitToNotice(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const { viewer, boardId } = admitted.value
    await appendAccessLineOfOther(context, viewer, { workspaceId, documentId: boardId, what: 'read' })
    const asked = { workspaceId, kinds: ['confidence'], goalId, before, limit: noticingsAtATime + 1 } as const
    const rows = await listNoticings(context, viewer, asked)
    return succeed({
      entries: await readConfidences(context, boardId, rows.slice(0, noticingsAtATime)),
      isMore: rows.length > noticingsAtATime,
    })
  },
}
