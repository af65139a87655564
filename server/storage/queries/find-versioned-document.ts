import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureReflectionId, ensureSessionPageId, type DocumentId, type SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { VersionedDocument } from '#lib/versions/version-view.ts'
import { admitToDocument, findAccess } from '../admit.ts'
import type { Context, Query } from '../named.ts'

/** A document that has a history, and the page it is written on, for whoever may read it. */
export const findVersionedDocument: Query<
  { readonly sessionId: SessionId; readonly documentId: DocumentId },
  Result<VersionedDocument, ToldRefusal>
> = {
  async run(context, { sessionId, documentId }) {
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    const { viewer, document } = admitted.value
    const { kind, workspaceId, shared } = document.facts
    const access = findAccess(viewer, document.facts)
    const page = kind === 'board' || kind === 'plan' ? ({ of: kind } as const) : undefined
    const own = kind === 'starting-point' ? ({ of: kind, isShared: shared } as const) : undefined
    const found = page ?? own ?? (await findPage(context, documentId, shared))
    if (found === undefined || access === undefined) return fail({ kind: 'not-found' })
    return succeed({ id: documentId, kind, workspaceId, access, page: found })
  },
}

async function findPage(
  { db }: Context,
  documentId: DocumentId,
  isShared: boolean,
): Promise<VersionedDocument['page'] | undefined> {
  const reflection = await db
    .selectFrom('reflections')
    .select('id')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (reflection !== undefined) return { of: 'reflection', id: ensureReflectionId(reflection.id), isShared }
  const session = await db
    .selectFrom('session_pages')
    .select(['id', 'number'])
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return session && { of: 'session', id: ensureSessionPageId(session.id), number: session.number }
}
