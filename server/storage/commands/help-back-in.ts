import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureAccountId, type SessionId, type WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { appendAccessLine } from '../append-access-line.ts'
import { insertInvitation } from '../insert-invitation.ts'
import type { Command } from '../named.ts'

export interface HelpBackInInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly tokenHash: string
}

/** A link from the practice for a client who cannot get in. The client finds in their log that it was made. */
export const helpBackIn: Command<HelpBackInInput, Result<{ readonly expiresAt: Instant }, ToldRefusal>> = {
  async run(context, { sessionId, workspaceId, tokenHash }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'help-back-in')
    if (!admitted.ok) return admitted
    const { accountId: createdBy } = admitted.value
    const workspace = await context.db
      .selectFrom('workspaces')
      .select(['practice_id', 'client_account_id'])
      .where('id', '=', workspaceId)
      .executeTakeFirst()
    if (workspace === undefined || workspace.client_account_id === null) return fail({ kind: 'not-found' })
    await appendAccessLine(context, {
      workspaceId,
      actorId: createdBy,
      documentId: null,
      what: 'changed',
    })
    const expiresAt = await insertInvitation(context, {
      tokenHash,
      purpose: 'get-back-in',
      practiceId: workspace.practice_id,
      workspaceId,
      accountId: ensureAccountId(workspace.client_account_id),
      createdBy,
    })
    return succeed({ expiresAt })
  },
}
