import * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { linkInProcess, type SyncSaid } from './in-process-link.ts'
import type { SyncHub } from './ports.ts'

/** One person's open document, joined to the hub as a browser is, without the network between. */
export interface InProcessPeer {
  readonly doc: Y.Doc
  /** Resolves once the document has what the server has. */
  joined(): Promise<void>
  /** Resolves once everything written here is on disk. */
  saved(): Promise<void>
  /** What the others here say of their presence, as JSON. */
  others(): readonly string[]
  close(): void
}

/** Opens a document for the person of a session. `joined` and `saved` reject when the server closes it. */
export function openInProcess(
  hub: Pick<SyncHub, 'connect'>,
  who: { readonly sessionId: SessionId; readonly documentId: DocumentId },
): InProcessPeer {
  const doc = new Y.Doc()
  const others = new Map<number, string>()
  let synced = false

  const link = linkInProcess(hub, who, hear, (entries) => {
    for (const { clientId, state } of entries) others.set(clientId, state)
  })

  function hear(said: SyncSaid): void {
    switch (said.kind) {
      case 'step-1':
        return link.write(encodeSyncStep2(Y.encodeStateAsUpdate(doc, said.stateVector)))
      case 'step-2':
        synced = true
        return Y.applyUpdate(doc, said.update, link)
      case 'update':
        return Y.applyUpdate(doc, said.update, link)
      default:
        return unreachable(said)
    }
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== link) link.write(encodeUpdate(update))
  })
  link.ask(encodeSyncStep1(Y.encodeStateVector(doc)))
  return {
    doc,
    joined: () => link.wait(() => synced),
    saved: () => link.wait(() => synced && link.isSaved()),
    others: () => [...others.values()],
    close: () => {
      link.close()
      doc.destroy()
    },
  }
}
