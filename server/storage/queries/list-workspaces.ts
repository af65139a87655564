import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureWorkspaceId, type SessionId, type WorkspaceId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Query } from '../named.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface WorkspaceListed {
  readonly id: WorkspaceId
  readonly clientName: string
  readonly role: 'client' | 'clinician'
}

/** The workspaces a person belongs to now, oldest first. */
export const listWorkspaces: Query<
  { readonly sessionId: SessionId },
  Result<readonly WorkspaceListed[], ToldRefusal>
> = {
  async run(context, { sessionId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const roles = new Map<string, 'client' | 'clinician'>()
    for (const membership of viewer.memberships) {
      if (membership.scope !== 'workspace' || membership.role === 'supporter') continue
      roles.set(membership.workspaceId, membership.role)
    }
    if (roles.size === 0) return succeed([])
    const rows = await context.db
      .selectFrom('workspaces')
      .select(['id', 'practice_id', 'client_name_sealed'])
      .where('id', 'in', [...roles.keys()])
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    return succeed(
      rows.flatMap((row) => {
        const role = roles.get(row.id)
        const about = aboutName(row.practice_id, 'client-name', row.id)
        const clientName = openText(context.vault, about, row.client_name_sealed) ?? ''
        return role === undefined ? [] : [{ id: ensureWorkspaceId(row.id), clientName, role }]
      }),
    )
  },
}
