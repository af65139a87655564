import type { AccountId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'
import { createNameReader } from './read-person-name.ts'

/** Somebody of a workspace, with their name and part there. */
export interface NamedPerson {
  readonly accountId: AccountId
  readonly name: string
  readonly role: 'client' | 'clinician'
}

/** Names and roles as they are now, or were when somebody left. */
export async function readPeople(
  context: Context,
  workspaceId: string,
  accountIds: readonly AccountId[],
): Promise<readonly NamedPerson[]> {
  const clients = await context.db
    .selectFrom('memberships')
    .select('account_id')
    .where('scope', '=', 'workspace')
    .where('scope_id', '=', workspaceId)
    .where('role', '=', 'client')
    .execute()
  const isClient = new Set(clients.map((row) => row.account_id))
  const nameOf = createNameReader(context)
  const people: NamedPerson[] = []
  for (const accountId of accountIds) {
    const role = isClient.has(accountId) ? 'client' : 'clinician'
    people.push({ accountId, name: await nameOf(accountId), role })
  }
  return people
}
