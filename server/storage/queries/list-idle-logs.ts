import { ensureDocumentId, type DocumentId } from '#lib/base/ids.ts'
import type { Query } from '../named.ts'

/** Documents that nobody has written in since `before` and whose log holds records above its snapshot. */
export const listIdleLogs: Query<{ readonly before: number; readonly limit: number }, readonly DocumentId[]> =
  {
    async run({ db }, { before, limit }) {
      const rows = await db
        .selectFrom('heads')
        .innerJoin('log', 'log.position', 'heads.position')
        .innerJoin('documents', 'documents.number', 'heads.document')
        .select('documents.id')
        .whereRef('heads.seq', '>', 'heads.snapshot_seq')
        .where('heads.damaged_at', 'is', null)
        .where('documents.deleted_at', 'is', null)
        .where('log.at', '<', before)
        .orderBy('log.at')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => ensureDocumentId(id))
    },
  }
