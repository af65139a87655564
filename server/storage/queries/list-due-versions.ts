import { sql } from 'kysely'
import { ensureDocumentId, type DocumentId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { automaticSpacing, versionLimits } from '#lib/versions/version-limits.ts'
import type { Query } from '../named.ts'

/** A document that was written in since its newest version. */
export interface DueVersion {
  readonly documentId: DocumentId
  readonly writtenAt: Instant
}

/** Documents that another version may be kept of by itself now, those longest without writing first. */
export const listDueVersions: Query<{ readonly limit: number }, readonly DueVersion[]> = {
  async run({ db, at }, { limit }) {
    const spacing = sql.join(
      automaticSpacing.map(
        ({ upTo, apartMs }) =>
          sql`when coalesce(kept.automatic, 0) < ${sql.lit(upTo)} then ${sql.lit(apartMs)}`,
      ),
      sql` `,
    )
    // A log whose last record was trimmed tells by its snapshot when that was.
    const { rows } = await sql<{ readonly id: string; readonly written_at: number }>`
      select id, written_at from (
        select documents.id as id, coalesce(log.at, snapshots.at) as written_at,
          coalesce(kept.automatic_at, 0) as automatic_at, case ${spacing} end as apart
        from heads
        join documents on documents.number = heads.document
        left join log on log.position = heads.position
        left join snapshots on snapshots.document = heads.document and snapshots.seq = heads.seq
        left join (
          select document, max(seq) as seq, cast(sum(bytes) as bigint) as bytes,
            cast(sum(case when kind = 'automatic' then 1 else 0 end) as bigint) as automatic,
            max(case when kind = 'automatic' then at else 0 end) as automatic_at
          from versions group by document
        ) as kept on kept.document = heads.document
        where heads.damaged_at is null and documents.deleted_at is null
          and heads.seq > coalesce(kept.seq, 0)
          and coalesce(kept.bytes, 0) < ${versionLimits.automaticBytes}
      ) as due
      where written_at is not null and apart is not null
        and (automatic_at > ${at} or automatic_at + apart <= ${at})
      order by written_at limit ${limit}
    `.execute(db)
    return rows.map((row) => ({ documentId: ensureDocumentId(row.id), writtenAt: row.written_at }))
  },
}
