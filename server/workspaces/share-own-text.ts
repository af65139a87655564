import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import { targetOf, type OwnText, type Shared } from '../storage/set-shared.ts'
import type { Store } from '../storage/store.ts'

/** How often words may come between reading them and sharing them; then they are shared without a version. */
const tries = 3

/** Shares a reflection or starting point and keeps a version of exactly the words that are shared. */
export async function shareOwnText(
  store: Pick<Store, 'run' | 'ask'>,
  sessionId: SessionId,
  own: OwnText,
): Promise<Result<Shared, ToldRefusal>> {
  for (let left = tries; left > 0; left--) {
    const version = await store.ask('buildVersion', {
      target: targetOf(own),
      purpose: { kind: 'shared', sessionId },
    })
    // Whoever may not share is told so by the command, and so is everybody else.
    if (!version.ok) break
    const shared = await store.run('shareReflection', { sessionId, ...own, version: version.value })
    if (shared.ok) return shared
    const { kind } = shared.failure
    if (kind !== 'outdated') return { ok: false, failure: { kind } }
  }
  return shareWithout(store, sessionId, own)
}

async function shareWithout(
  store: Pick<Store, 'run'>,
  sessionId: SessionId,
  own: OwnText,
): Promise<Result<Shared, ToldRefusal>> {
  const shared = await store.run('shareReflection', { sessionId, ...own })
  if (shared.ok) return shared
  const { kind } = shared.failure
  if (kind === 'outdated') throw new Error('sharing without a version is never outdated')
  return { ok: false, failure: { kind } }
}
