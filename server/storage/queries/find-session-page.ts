import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, SessionPageId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import type { Query } from '../named.ts'

export interface SessionPageFound {
  readonly number: number
  readonly createdAt: Instant
}

/** What is known of a session page besides its words, for somebody who may read them. */
export const findSessionPage: Query<
  { readonly sessionId: SessionId; readonly sessionPageId: SessionPageId },
  Result<SessionPageFound, ToldRefusal>
> = {
  async run(context, { sessionId, sessionPageId }) {
    const documentId = await findDocumentId(context, { of: 'session-page', id: sessionPageId })
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    const row = await context.db
      .selectFrom('session_pages')
      .select(['number', 'created_at'])
      .where('id', '=', sessionPageId)
      .executeTakeFirst()
    return row === undefined
      ? fail({ kind: 'not-found' })
      : succeed({ number: row.number, createdAt: row.created_at })
  },
}
