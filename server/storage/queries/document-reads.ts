import { may } from '#lib/access/may.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureAccountId, type AccountId, type DocumentId, type SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import type { Query } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'

/** Who read it, and when last. Two people may have one name. */
export interface DocumentRead {
  readonly accountId: AccountId
  readonly name: string
  readonly at: Instant
}

/** When each other person last read a document: "(name) read this". For the workspace's client. */
export const documentReads: Query<
  { readonly sessionId: SessionId; readonly documentId: DocumentId },
  Result<readonly DocumentRead[], ToldRefusal>
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
    const reads: DocumentRead[] = []
    for (const { actor_id: id, at } of rows)
      reads.push({ accountId: ensureAccountId(id), name: await nameOf(id), at })
    return succeed(reads)
  },
}
