import type { AccountId, PracticeId, WorkspaceId } from '#lib/base/ids.ts'

export type WorkspaceRole = 'client' | 'clinician' | 'supporter'
export type PracticeRole = 'clinician' | 'admin'

/** A membership that holds now: one that has begun and has not ended. */
export type Membership =
  | { readonly scope: 'workspace'; readonly workspaceId: WorkspaceId; readonly role: WorkspaceRole }
  | { readonly scope: 'practice'; readonly practiceId: PracticeId; readonly role: PracticeRole }

/**
 * Whoever asks. `drafts` is 'sealed' for a session that came about through somebody else's link
 * (a practice's "getting back in" link) until the recovery card is shown.
 */
export type Viewer =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'person'
      readonly accountId: AccountId
      readonly memberships: readonly Membership[]
      readonly drafts: 'open' | 'sealed'
    }

/** The viewer's role in a workspace, if they have one there now. */
export function findWorkspaceRole(viewer: Viewer, workspaceId: WorkspaceId): WorkspaceRole | undefined {
  if (viewer.kind === 'nobody') return undefined
  for (const membership of viewer.memberships) {
    if (membership.scope === 'workspace' && membership.workspaceId === workspaceId) return membership.role
  }
  return undefined
}

/** The viewer's roles in a practice: a person may be clinician and admin. */
export function practiceRoles(viewer: Viewer, practiceId: PracticeId): readonly PracticeRole[] {
  if (viewer.kind === 'nobody') return []
  return viewer.memberships.flatMap((membership) =>
    membership.scope === 'practice' && membership.practiceId === practiceId ? [membership.role] : [],
  )
}
