import type { AccountId, NoticingId, WorkspaceId } from '#lib/base/ids.ts'
import type { Context } from '../named.ts'
import { newId } from '../new-id.ts'

export interface NoticingMark {
  readonly kind: 'shown' | 'taken-back'
  readonly workspaceId: WorkspaceId
  readonly aboutId: NoticingId
  readonly byId: AccountId
  readonly role: 'client' | 'clinician'
}

/** Keeps that something noticed was shown, or taken back. Once: where that is kept already, nothing is added. */
export async function markNoticing({ db, at }: Context, mark: NoticingMark): Promise<void> {
  const { kind, workspaceId, aboutId, byId, role } = mark
  await db
    .insertInto('noticings')
    .values({
      id: newId(),
      workspace_id: workspaceId,
      kind,
      goal_id: null,
      about_id: aboutId,
      by_id: byId,
      role,
      is_private: 0,
      press_id: `${kind}/${aboutId}`,
      at,
      record_sealed: null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'by_id', 'press_id']).doNothing())
    .execute()
}
