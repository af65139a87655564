import { findWorkspaceRole } from '#lib/access/viewer.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureAccountId, type AccountId, type SessionId, type WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import type { Context, Query } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface WorkspaceFound {
  readonly id: WorkspaceId
  readonly clientName: string
  /** Nobody real: somebody to try the place out with. */
  readonly isPretend: boolean
  readonly role: 'client' | 'clinician'
  readonly me: AccountId
  readonly people: readonly {
    readonly accountId: AccountId
    readonly name: string
    readonly role: 'client' | 'clinician'
  }[]
}

/** Whose workspace it is and who belongs to it now. Nothing of what is written there. */
export const findWorkspace: Query<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<WorkspaceFound, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const role = findWorkspaceRole(admitted.value, workspaceId)
    if (role !== 'client' && role !== 'clinician') return tellRefusal('not-yours')
    const row = await context.db
      .selectFrom('workspaces')
      .select(['practice_id', 'client_name_sealed', 'is_pretend'])
      .where('id', '=', workspaceId)
      .executeTakeFirst()
    if (row === undefined) return fail({ kind: 'not-found' })
    const about = aboutName(row.practice_id, 'client-name', workspaceId)
    return succeed({
      id: workspaceId,
      clientName: openText(context.vault, about, row.client_name_sealed) ?? '',
      isPretend: row.is_pretend === 1,
      role,
      me: admitted.value.accountId,
      people: await findPeople(context, workspaceId),
    })
  },
}

async function findPeople(context: Context, workspaceId: WorkspaceId): Promise<WorkspaceFound['people']> {
  const rows = await context.db
    .selectFrom('memberships')
    .select(['account_id', 'role'])
    .where('scope', '=', 'workspace')
    .where('scope_id', '=', workspaceId)
    .where('until_at', 'is', null)
    .orderBy('from_at')
    .orderBy('id')
    .execute()
  const nameOf = createNameReader(context)
  const people: WorkspaceFound['people'][number][] = []
  for (const { account_id, role } of rows) {
    if (role !== 'client' && role !== 'clinician') continue
    people.push({ accountId: ensureAccountId(account_id), name: await nameOf(account_id), role })
  }
  return people
}
