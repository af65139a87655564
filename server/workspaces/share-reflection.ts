import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { ReflectionId, SessionId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'
import type { Shared } from '../storage/set-shared.ts'
import type { Store } from '../storage/store.ts'

/** How often words may come between reading them and sharing them; then they are shared without a version. */
const tries = 3

/** Shares a reflection and keeps a version of exactly the words that are shared. */
export async function shareReflection(
  store: Pick<Store, 'run' | 'ask'>,
  sessionId: SessionId,
  reflectionId: ReflectionId,
): Promise<Result<Shared, ToldRefusal>> {
  for (let left = tries; left > 0; left--) {
    const version = await store.ask('buildVersion', {
      target: { of: 'reflection', id: reflectionId },
      purpose: { kind: 'shared', sessionId },
    })
    // Whoever may not share is told so by the command, and so is everybody else.
    if (!version.ok) break
    const shared = await store.run('shareReflection', { sessionId, reflectionId, version: version.value })
    if (shared.ok) return shared
    const { kind } = shared.failure
    if (kind !== 'outdated') return { ok: false, failure: { kind } }
  }
  return shareWithout(store, sessionId, reflectionId)
}

async function shareWithout(
  store: Pick<Store, 'run'>,
  sessionId: SessionId,
  reflectionId: ReflectionId,
): Promise<Result<Shared, ToldRefusal>> {
  const shared = await store.run('shareReflection', { sessionId, reflectionId })
  if (shared.ok) return shared
  const { kind } = shared.failure
  if (kind === 'outdated') throw new Error('sharing without a version is never outdated')
  return { ok: false, failure: { kind } }
}
