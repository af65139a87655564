import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { quotesRecord, sharingRecord } from '#lib/wire/records-changed.ts'
import type { QuotesChoice } from '../quote-door.ts'
import type { OwnText } from '../storage/set-shared.ts'
import type { Store } from '../storage/store.ts'
import type { SyncHub } from '../sync/ports.ts'
import { forgetWiped } from './forget-wiped.ts'
import { shareOwnText } from './share-own-text.ts'

export interface Sharing {
  share(sessionId: SessionId, own: OwnText): Promise<Result<void, ToldRefusal>>
  stop(
    sessionId: SessionId,
    own: OwnText,
    quotes: QuotesChoice | undefined,
  ): Promise<Result<void, ToldRefusal>>
  remove(sessionId: SessionId, own: OwnText): Promise<Result<void, ToldRefusal>>
}

/** Who reads a text of the client's own. A change of it is told to the sockets once it is on disk. */
export function createSharing({ store, hub }: { readonly store: Store; readonly hub: SyncHub }): Sharing {
  const accessChanged = (documentId: DocumentId) => hub.accessChanged({ of: 'document', documentId })
  /** The client's own pages of it stay open: they are told that what they say of it has changed. */
  const sharingChanged = async (documentId: DocumentId) => {
    await accessChanged(documentId)
    hub.recordsChanged(documentId, [sharingRecord])
  }
  return {
    async share(sessionId, own) {
      const shared = await shareOwnText(store, sessionId, own)
      if (!shared.ok) return shared
      await sharingChanged(shared.value.documentId)
      return succeed(undefined)
    },
    async stop(sessionId, own, quotes) {
      const stopped = await store.run('unshareReflection', { sessionId, ...own, quotes })
      if (!stopped.ok) return stopped
      const { documentId, workspaceId, wasQuoted } = stopped.value
      await sharingChanged(documentId)
      const boardId = wasQuoted ? await store.ask('findBoard', { sessionId, workspaceId }) : undefined
      if (boardId?.ok === true) hub.recordsChanged(boardId.value, [quotesRecord])
      if (wasQuoted && quotes !== 'keep') await forgetWiped(store)
      return succeed(undefined)
    },
    async remove(sessionId, own) {
      const deleted = await store.run('deleteDraft', { sessionId, ...own })
      if (!deleted.ok) return deleted
      await accessChanged(deleted.value.documentId)
      return succeed(undefined)
    },
  }
}
