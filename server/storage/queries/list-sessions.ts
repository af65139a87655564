import { ensureSessionId, type SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { isSessionOver } from '#lib/access/session-limits.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { loadViewer, readSessionTimes } from '../load-viewer.ts'
import type { Query } from '../named.ts'
import { aboutName, openText } from '../sealed-text.ts'

export interface SessionEntry {
  readonly id: SessionId
  readonly device: string
  readonly since: Instant
  readonly current: boolean
}

/** Where a person is signed in now, newest first. */
export const listSessions: Query<
  { readonly sessionId: SessionId },
  Result<readonly SessionEntry[], ToldRefusal>
> = {
  async run(context, { sessionId }) {
    const { db, vault, at } = context
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    const worksHere = viewer.memberships.some(({ scope }) => scope === 'practice')
    const rows = await db
      .selectFrom('sessions')
      .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
      .select([
        'sessions.id',
        'sessions.created_at',
        'last_input_at',
        'held_until',
        'device_sealed',
        'practice_id',
      ])
      .where('account_id', '=', viewer.accountId)
      .where('ended_at', 'is', null)
      .orderBy('sessions.created_at', 'desc')
      .execute()
    const live = rows.filter((row) => !isSessionOver(readSessionTimes(row, worksHere), at))
    return succeed(
      live.map((row) => ({
        id: ensureSessionId(row.id),
        device: openText(vault, aboutName(row.practice_id, 'device', row.id), row.device_sealed) ?? '',
        since: row.created_at,
        current: row.id === sessionId,
      })),
    )
  },
}
