import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { ReflectionId, SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import type { Query } from '../named.ts'

export interface ReflectionFound {
  readonly id: ReflectionId
  readonly prompt: string | undefined
  readonly createdAt: Instant
  readonly sharedAt: Instant | undefined
}

/** What is known of a reflection besides its words, for somebody who may read them. */
export const findReflection: Query<
  { readonly sessionId: SessionId; readonly reflectionId: ReflectionId },
  Result<ReflectionFound, ToldRefusal>
> = {
  async run(context, { sessionId, reflectionId }) {
    const documentId = await findDocumentId(context, { of: 'reflection', id: reflectionId })
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    const row = await context.db
      .selectFrom('reflections')
      .select(['prompt', 'created_at'])
      .where('id', '=', reflectionId)
      .executeTakeFirst()
    if (row === undefined) return fail({ kind: 'not-found' })
    return succeed({
      id: reflectionId,
      prompt: row.prompt ?? undefined,
      createdAt: row.created_at,
      sharedAt: admitted.value.document.sharedAt ?? undefined,
    })
  },
}
