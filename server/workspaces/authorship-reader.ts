import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed } from '#lib/base/result.ts'
import type { Answer, AuthorshipView } from '../door.ts'
import type { KeptAuthorship } from '../storage/queries/find-authorship.ts'
import type { Store } from '../storage/store.ts'

/** How many ranges are kept of all documents together: some 10 MB. */
const keptRangesLimit = 100_000

/**
 * Reads who wrote what, for somebody who is let in with their access line first. What was computed is kept,
 * without names, until something is written: the log is not replayed for each page that opens.
 */
export function createAuthorshipReader(
  store: Pick<Store, 'run' | 'ask'>,
): (sessionId: SessionId, documentId: DocumentId) => Answer<AuthorshipView> {
  /** The longest unused first. */
  const kept = new Map<DocumentId, KeptAuthorship>()
  let keptRanges = 0

  function forget(documentId: DocumentId): void {
    const before = kept.get(documentId)
    if (before === undefined) return
    kept.delete(documentId)
    keptRanges -= countRanges(before)
  }

  function keep(documentId: DocumentId, authorship: KeptAuthorship): void {
    forget(documentId)
    kept.set(documentId, authorship)
    keptRanges += countRanges(authorship)
    for (const oldest of kept.keys()) {
      if (keptRanges <= keptRangesLimit) return
      forget(oldest)
    }
  }

  return async (sessionId, documentId) => {
    const target = { of: 'document', id: documentId } as const
    const entered = await store.run('enterDocument', { sessionId, target, what: 'read' })
    if (!entered.ok) return entered
    const found = await store.ask('findAuthorship', { sessionId, documentId, kept: kept.get(documentId) })
    if (!found.ok) {
      forget(documentId)
      const { kind } = found.failure
      // Its key went while it was being opened: it is gone. Words that cannot be read have no writers to tell.
      if (kind === 'key-destroyed') return fail({ kind: 'not-found' })
      return kind === 'corrupt-record' ? fail({ kind: 'store-unavailable' }) : fail({ kind })
    }
    const { seq, attributions, people } = found.value
    keep(documentId, { seq, attributions })
    return succeed({ seq, people, clients: attributions.clients })
  }
}

/** At least one each, so that empty ones have a bound too. */
function countRanges({ attributions }: KeptAuthorship): number {
  return attributions.clients.reduce((sum, [, ranges]) => sum + ranges.length, 1)
}
