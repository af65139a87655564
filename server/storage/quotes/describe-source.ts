import { ensureReflectionId, type DocumentId, type ReflectionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { aboutTitle } from '../create-document.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { openText } from '../sealed-text.ts'

/** A shared text that words are quoted from. */
export interface QuoteSource {
  readonly documentId: DocumentId
  /** Undefined: the starting point, of which there is one. */
  readonly reflectionId: ReflectionId | undefined
  readonly title: string
  readonly sharedAt: Instant
}

/** What is told of a source beside its words. Asks no gate: the caller has. */
export async function describeSource(
  context: Context,
  { id, facts, titleSealed }: DocumentRow,
  sharedAt: Instant,
): Promise<QuoteSource> {
  const reflection =
    facts.kind === 'reflection'
      ? await context.db
          .selectFrom('reflections')
          .select('id')
          .where('document_id', '=', id)
          .executeTakeFirst()
      : undefined
  return {
    documentId: id,
    reflectionId: reflection && ensureReflectionId(reflection.id),
    title: openText(context.vault, aboutTitle(id, facts), titleSealed) ?? '',
    sharedAt,
  }
}
