import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { linkInProcess } from './in-process-link.ts'
import { syncLimits } from './limits.ts'
import type { SyncHub } from './ports.ts'

/** The update that says nothing. */
const nothing = Uint8Array.of(0, 0)

/**
 * Writes ready updates into a document as the person of a session, the way their browser would: through the
 * gate, the inspector and the log, and seen live by everybody who is there. Resolves once all are on disk; one
 * after another, so that none is written when one before it was refused.
 */
export async function writeInProcess(
  hub: Pick<SyncHub, 'connect'>,
  who: { readonly sessionId: SessionId; readonly documentId: DocumentId },
  updates: readonly Uint8Array[],
): Promise<Result<void, { readonly kind: 'too-large' | 'closed'; readonly code?: number }>> {
  const tooLarge = updates.some((update) => update.length > syncLimits.liveFrameBytes)
  if (tooLarge) return fail({ kind: 'too-large' })
  let isIn = false
  const link = linkInProcess(hub, who, (said) => {
    if (said.kind !== 'step-1') return
    isIn = true
    link.write(encodeSyncStep2(nothing))
  })
  try {
    await link.wait(() => isIn && link.isSaved())
    for (const update of updates) {
      link.write(encodeUpdate(update))
      await link.wait(() => link.isSaved())
    }
    return succeed(undefined)
  } catch (thrown) {
    return fail({ kind: 'closed', ...(hasCode(thrown) ? { code: thrown.code } : {}) })
  } finally {
    link.close()
  }
}

const hasCode = (thrown: unknown): thrown is { readonly code: number } =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'number'
