import type { AccountId, WorkspaceId } from '#lib/base/ids.ts'
import { insertAccount, type AccountToInsert } from './insert-account.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'

export interface ClientToInsert extends AccountToInsert {
  readonly workspaceId: WorkspaceId
  /** Who let them in. */
  readonly givenBy: string | null
}

/** The account of a workspace's client, with its sign-in name and its membership. The workspace has none yet. */
export async function insertClient(context: Context, client: ClientToInsert): Promise<AccountId> {
  const { db, at } = context
  const accountId = await insertAccount(context, client)
  await db
    .updateTable('workspaces')
    .set({ client_account_id: accountId })
    .where('id', '=', client.workspaceId)
    .execute()
  await db
    .insertInto('memberships')
    .values({
      id: newId(),
      account_id: accountId,
      scope: 'workspace',
      scope_id: client.workspaceId,
      role: 'client',
      from_at: at,
      until_at: null,
      given_by: client.givenBy,
    })
    .execute()
  return accountId
}
