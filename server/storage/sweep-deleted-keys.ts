import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { Vault } from './vault.ts'

/** Destroys the keys of documents that were deleted: a crash may have come between the two. */
export async function sweepDeletedKeys(place: { db: Kysely<Schema>; vault: Vault }): Promise<void> {
  const deleted = await place.db
    .selectFrom('documents')
    .select('id')
    .where('deleted_at', 'is not', null)
    .execute()
  for (const { id } of deleted) if (place.vault.hasKey(id)) place.vault.destroyKey(id)
}
