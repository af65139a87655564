import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureWorkspaceId, type SessionId, type WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice } from '../admit.ts'
import { beginAccessLog } from '../append-access-line.ts'
import { createDocument } from '../create-document.ts'
import { insertInvitation } from '../insert-invitation.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'
import { aboutName, sealText } from '../sealed-text.ts'

export interface InviteClientInput {
  readonly sessionId: SessionId
  readonly clientName: string
  readonly tokenHash: string
}

/** Makes a workspace with its board, its plan and its clinician, and the invitation of the client it belongs to. */
export const inviteClient: Command<
  InviteClientInput,
  Result<{ readonly workspaceId: WorkspaceId; readonly expiresAt: Instant }, ToldRefusal>
> = {
  async run(context, { sessionId, clientName, tokenHash }) {
    const { db, vault, at } = context
    const admitted = await admitToPractice(context, sessionId, 'invite-client')
    if (!admitted.ok) return admitted
    const { viewer, practiceId } = admitted.value

    const workspaceId = ensureWorkspaceId(newId())
    await db
      .insertInto('workspaces')
      .values({
        id: workspaceId,
        practice_id: practiceId,
        client_account_id: null,
        client_name_sealed: sealText(vault, aboutName(practiceId, 'client-name', workspaceId), clientName),
        created_at: at,
        created_by: viewer.accountId,
      })
      .execute()
    await beginAccessLog(context, workspaceId)
    await db
      .insertInto('memberships')
      .values({
        id: newId(),
        account_id: viewer.accountId,
        scope: 'workspace',
        scope_id: workspaceId,
        role: 'clinician',
        from_at: at,
        until_at: null,
        given_by: viewer.accountId,
      })
      .execute()
    const ownerId = viewer.accountId
    await createDocument(context, { workspaceId, kind: 'board', ownerId, title: 'Goals' })
    await createDocument(context, { workspaceId, kind: 'plan', ownerId, title: 'Plan' })
    const expiresAt = await insertInvitation(context, {
      tokenHash,
      purpose: 'join-as-client',
      practiceId,
      workspaceId,
      accountId: null,
      createdBy: viewer.accountId,
    })
    return succeed({ workspaceId, expiresAt })
  },
}
