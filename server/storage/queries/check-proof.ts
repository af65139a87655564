import type { ProofNeeded, ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWaysIn } from '../admit-to-ways-in.ts'
import type { Query } from '../named.ts'

/** Whether ways in to the account may be made or removed in this session now: asked before a device or a person is. */
export const checkProof: Query<{ readonly sessionId: SessionId }, Result<void, ToldRefusal | ProofNeeded>> = {
  async run(context, { sessionId }) {
    const admitted = await admitToWaysIn(context, sessionId)
    return admitted.ok ? succeed(undefined) : admitted
  },
}
