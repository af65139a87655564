import { ensureSessionId, type SessionId } from '#lib/base/ids.ts'
import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { loadViewer } from '../load-viewer.ts'
import type { Command } from '../named.ts'

export interface EndOtherSessionsInput {
  readonly sessionId: SessionId
  readonly which: SessionId | 'all-others'
}

/**
 * Ends one session of the same person, or every one but theirs. Answers which ended. A session whose drafts
 * are sealed may not: a device that is signed in already is its owner's other way to their drafts.
 */
export const endOtherSessions: Command<EndOtherSessionsInput, Result<readonly SessionId[], ToldRefusal>> = {
  async run(context, { sessionId, which }) {
    const { db, at } = context
    const viewer = await loadViewer(context, sessionId)
    if (viewer.kind === 'nobody') return tellRefusal('not-signed-in')
    if (viewer.drafts === 'sealed' && which !== sessionId) return tellRefusal('drafts-sealed')
    const theirs = db
      .selectFrom('sessions')
      .select('id')
      .where('account_id', '=', viewer.accountId)
      .where('ended_at', 'is', null)
    const ending = await (
      which === 'all-others' ? theirs.where('id', '!=', sessionId) : theirs.where('id', '=', which)
    ).execute()
    if (which !== 'all-others' && ending.length === 0) return fail({ kind: 'not-found' })
    const ids = ending.map(({ id }) => ensureSessionId(id))
    if (ids.length > 0) {
      await db.updateTable('sessions').set({ ended_at: at }).where('id', 'in', ids).execute()
    }
    return succeed(ids)
  },
}
