import type { SessionId } from '#lib/base/ids.ts'
import type { Command } from '../named.ts'

/** Ends one session, whoever's it is: only its own browser, or the server, knows to ask. */
export const endSession: Command<{ readonly sessionId: SessionId }, void> = {
  async run({ db, at }, { sessionId }) {
    await db
      .updateTable('sessions')
      .set({ ended_at: at })
      .where('id', '=', sessionId)
      .where('ended_at', 'is', null)
      .execute()
  },
}
