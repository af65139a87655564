import type { AccountId, SessionId } from '#lib/base/ids.ts'
import type { Membership } from '#lib/access/viewer.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Query } from '../named.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface SessionFound {
  readonly sessionId: SessionId
  readonly accountId: AccountId
  readonly name: string
  readonly drafts: 'open' | 'sealed'
  readonly roles: readonly ('client' | 'clinician' | 'admin')[]
}

/** The signed-in person behind a session; undefined once it ended or grew too old. */
export const findSession: Query<{ readonly sessionId: SessionId }, SessionFound | undefined> = {
  async run(context, { sessionId }) {
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return undefined
    const { accountId, drafts, memberships } = viewer
    const row = await context.db
      .selectFrom('accounts')
      .select(['practice_id', 'name_sealed'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    const name = openText(
      context.vault,
      aboutName(row.practice_id, 'account-name', accountId),
      row.name_sealed,
    )
    return { sessionId, accountId, name: name ?? '', drafts, roles: rolesOf(memberships) }
  },
}

function rolesOf(memberships: readonly Membership[]): SessionFound['roles'] {
  const roles = memberships.flatMap((membership) => {
    if (membership.scope === 'practice') return [membership.role]
    return membership.role === 'client' ? (['client'] as const) : []
  })
  return [...new Set(roles)]
}
