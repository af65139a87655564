import { isProofFresh } from '#lib/access/session-limits.ts'
import { tellRefusal, type ProofNeeded, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { Person } from './admit.ts'
import { loadLiveSession } from './load-viewer.ts'
import type { Context } from './named.ts'

/**
 * Whoever may make or remove a way in to their account in this session. Their drafts are open: who came by somebody
 * else's link would give themselves a way to them. They showed lately who they are: a device that lies open is no
 * proof (OWASP ASVS 5.0, 7.5.1).
 */
export async function admitToWaysIn(
  context: Context,
  sessionId: SessionId,
): Promise<Result<Person, ToldRefusal | ProofNeeded>> {
  const live = await loadLiveSession(context, sessionId)
  if (live === undefined) return tellRefusal('not-signed-in')
  if (live.viewer.drafts === 'sealed') return tellRefusal('drafts-sealed')
  return isProofFresh(live.provedAt, context.at) ? succeed(live.viewer) : fail({ kind: 'proof-needed' })
}
