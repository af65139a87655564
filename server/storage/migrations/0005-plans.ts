import { startMark } from '../log-chain.ts'
import type { Migration } from '../migrations.ts'
import { newId } from '../new-id.ts'
import { sealText } from '../sealed-text.ts'

const statements: readonly string[] = [
  `create unique index documents_one_plan on documents (workspace_id) where kind = 'plan'`,
]

/** One plan in each workspace, and never two: those that were there before get an empty one, with its key and head. */
export const plans: Migration = {
  statements,
  async after(db, vault) {
    const workspaces = await db
      .selectFrom('workspaces')
      .select(['id', 'created_by', 'created_at'])
      .where('id', 'not in', (plan) =>
        plan.selectFrom('documents').select('workspace_id').where('kind', '=', 'plan'),
      )
      .execute()
    for (const workspace of workspaces) {
      const id = newId()
      const about = { keyId: id, workspaceId: workspace.id, class: 'plan', kind: 'title', seq: 0 } as const
      vault.createKey(id, 'plan')
      const { number } = await db
        .insertInto('documents')
        .values({
          id,
          workspace_id: workspace.id,
          kind: 'plan',
          owner_id: workspace.created_by,
          epoch: 1,
          schema_version: 1,
          title_sealed: sealText(vault, about, 'Plan'),
          shared_at: null,
          shared_epoch: null,
          created_at: workspace.created_at,
          deleted_at: null,
        })
        .returning('number')
        .executeTakeFirstOrThrow()
      const head = { document: number, seq: 0, position: null, snapshot_seq: 0, damaged_at: null }
      await db
        .insertInto('heads')
        .values({ ...head, mark: startMark(vault, id) })
        .execute()
    }
  },
}
