import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import type { Query } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'

/** When each other person last read a document: "(name) read this". For the workspace's client. */
export const documentReads: Query<
  { readonly sessionId: SessionId; readonly documentId: DocumentId },
  Result<readonly { readonly name: string; readonly at: Instant }[], ToldRefusal>
> = {
  async run(context, { sessionId, documentId }) {
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    const { viewer, document } = admitted.value
    const { workspaceId } = document.facts
    const decision = may(viewer, { on: 'workspace', action: 'read-access-log', workspaceId })
    if (!decision.allowed) return tellRefusal(decision.reason)
    const rows = await context.db
      .selectFrom('access_log')
      .select((row) => ['actor_id', row.fn.max('at').as('at')])
      .where('document_id', '=', documentId)
      .where('what', 'in', ['read', 'opened'])
      .groupBy('actor_id')
      .orderBy('at', 'desc')
      .execute()
    const nameOf = createNameReader(context)
    const reads: { readonly name: string; readonly at: Instant }[] = []
    for (const row of rows) reads.push({ name: await nameOf(row.actor_id), at: row.at })
    return succeed(reads)
  },
}
