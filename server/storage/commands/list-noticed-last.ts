import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { NoticedLast } from '#lib/noticed/noticing.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import type { Command } from '../named.ts'
import { admitToNotice } from '../noticings/admit-to-notice.ts'
import { findAbout, hasMark, listNoticings, noticingsAtATime } from '../noticings/list-noticings.ts'
import { createNameReader } from '../read-person-name.ts'

const kinds = ['rating', 'confidence', 'win', 'answer'] as const

/**
 * What others noticed last, one of each kind and person, newest first: who, what and when, and not a word of it. So
 * nothing is opened, and a damaged row is no trouble.
 */
export const listNoticedLast: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<readonly NoticedLast[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToNotice(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const { viewer, boardId } = admitted.value
    await appendAccessLineOfOther(context, viewer, { workspaceId, documentId: boardId, what: 'read' })
    const asked = { workspaceId, kinds, goalId: undefined, before: undefined, limit: noticingsAtATime }
    const rows = await listNoticings(context, viewer, asked)
    const about = await findAbout(context, rows)
    const nameOf = createNameReader(context)
    const told = new Map<string, NoticedLast>()
    for (const row of rows) {
      const kind = kinds.find((known) => known === row.kind)
      const key = `${row.kind}/${row.by_id}`
      if (kind === undefined || row.by_id === viewer.accountId || told.has(key)) continue
      if (hasMark(about.get(row.id), 'taken-back')) continue
      told.set(key, { kind, by: await nameOf(row.by_id), at: row.at })
    }
    return succeed([...told.values()])
  },
}
