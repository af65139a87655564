import { startMark } from '../log-chain.ts'
import type { Migration } from '../migrations.ts'

const statements: readonly string[] = [
  `alter table heads drop column bytes`,
  `alter table heads add column mark blob not null default x''`,
  `alter table heads add column damaged_at integer`,
  `drop index memberships_account`,
  `create index memberships_account on memberships (account_id, scope, scope_id)`,
  `create table attributions (
    document integer not null references documents (number), to_seq integer not null, record blob not null,
    primary key (document, to_seq)
  ) strict`,
]

/** The marks that link a log's records, what is kept of records that were trimmed, and a narrower head. */
export const linkedLog: Migration = {
  statements,
  async after(db, vault) {
    const heads = await db
      .selectFrom('heads')
      .innerJoin('documents', 'documents.number', 'heads.document')
      .select(['heads.document', 'heads.seq', 'documents.id'])
      .execute()
    for (const { document, seq, id } of heads) {
      await db
        .updateTable('heads')
        .set({ mark: startMark(vault, id, seq) })
        .where('document', '=', document)
        .execute()
    }
  },
}
