import { isSessionOver } from '#lib/access/session-limits.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { loadUnended } from '../load-session-ends.ts'
import type { Command } from '../named.ts'

/** Ends the rows of every session that is past a limit, and answers which. One that had input meanwhile goes on. */
export const endOverSessions: Command<undefined, readonly SessionId[]> = {
  async run(context) {
    const { db, at } = context
    const over = (await loadUnended(context)).filter(({ times }) => isSessionOver(times, at))
    const ids = over.map(({ id }) => id)
    if (ids.length > 0) {
      await db.updateTable('sessions').set({ ended_at: at }).where('id', 'in', ids).execute()
    }
    return ids
  },
}
