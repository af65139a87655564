import { findLiveInvitation } from '../find-live-invitation.ts'
import type { Query } from '../named.ts'

/** Whether a set-up link can still be used. */
export const isSetUpLinkLive: Query<{ readonly tokenHash: string }, boolean> = {
  async run(context, { tokenHash }) {
    return (await findLiveInvitation(context, tokenHash, 'set-up')) !== undefined
  },
}
