import { findHold, isSessionOver } from '#lib/access/session-limits.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { loadUnended } from '../load-session-ends.ts'
import type { Command } from '../named.ts'

/** Holds the idle limit off for people who are in a session page, as far as that goes. */
export const holdSessions: Command<{ readonly sessionIds: readonly SessionId[] }, void> = {
  async run(context, { sessionIds }) {
    const { db, at } = context
    const asked = new Set(sessionIds)
    for (const { id, times } of await loadUnended(context)) {
      const until = asked.has(id) && !isSessionOver(times, at) ? findHold(times, at) : undefined
      if (until === undefined) continue
      await db.updateTable('sessions').set({ held_until: until }).where('id', '=', id).execute()
    }
  },
}
