import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureWorkspaceId, type AccountId, type SessionId, type WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import { insertClient } from '../insert-client.ts'
import { insertWorkspace } from '../insert-workspace.ts'
import type { Command, Context } from '../named.ts'

export interface BeginPretendClientInput {
  readonly sessionId: SessionId
  readonly clientName: string
  /** One that nobody guesses. */
  readonly signInName: string
  /** One that no password leads to. */
  readonly passwordHash: string
}

export interface PretendClientBegun {
  readonly workspaceId: WorkspaceId
  /** The client's, when they were made just now; undefined when this clinician has one already. */
  readonly accountId: AccountId | undefined
}

/**
 * A workspace with a client who is nobody, whole in one transaction: there is no link to it, and nobody can sign in
 * to it until its clinician makes one. A clinician has at most one at a time.
 */
export const beginPretendClient: Command<BeginPretendClientInput, Result<PretendClientBegun, ToldRefusal>> = {
  async run(context, { sessionId, clientName, signInName, passwordHash }) {
    const admitted = await admitToPractice(context, sessionId, 'invite-client')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value
    const clinicianId = viewer.accountId
    const own = await findOwn(context, clinicianId)
    if (own !== undefined) return succeed({ workspaceId: own, accountId: undefined })
    const workspaceId = await insertWorkspace(context, {
      practiceId,
      clinicianId,
      clientName,
      isPretend: true,
    })
    const accountId = await insertClient(context, {
      workspaceId,
      practiceId,
      name: clientName,
      signInName,
      passwordHash,
      recoveryHash: null,
      givenBy: clinicianId,
    })
    return succeed({ workspaceId, accountId })
  },
}

async function findOwn({ db }: Context, clinicianId: AccountId): Promise<WorkspaceId | undefined> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('workspaces', 'workspaces.id', 'memberships.scope_id')
    .select('workspaces.id')
    .where('memberships.account_id', '=', clinicianId)
    .where('memberships.scope', '=', 'workspace')
    .where('memberships.role', '=', 'clinician')
    .where('memberships.until_at', 'is', null)
    .where('workspaces.is_pretend', '=', 1)
    .executeTakeFirst()
  return row === undefined ? undefined : ensureWorkspaceId(row.id)
}
