import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { readAcknowledged } from '#lib/wire/acknowledged.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, readSyncFrame } from '#lib/wire/sync-frame.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import type { SyncHub } from '#server/sync/ports.ts'

/** One person's open document, joined to the hub as a browser is, without the network between. */
export interface InProcessPeer {
  readonly doc: Y.Doc
  /** Resolves once the document has what the server has. */
  joined(): Promise<void>
  /** Resolves once everything written here is on disk. */
  saved(): Promise<void>
  close(): void
}

/** Opens a document for the person of a session. `joined` and `saved` reject when the server closes it. */
export function openInProcess(
  hub: SyncHub,
  who: { readonly sessionId: SessionId; readonly documentId: DocumentId },
): InProcessPeer {
  const doc = new Y.Doc()
  const waiting = new Set<{ readonly until: () => boolean; resolve(): void; reject(reason: Error): void }>()
  const state = { synced: false, sent: 0, durable: 0, closed: undefined as number | undefined }

  const evaluate = () => {
    for (const one of waiting) {
      if (state.closed !== undefined) one.reject(new Error(`the server closed the document: ${state.closed}`))
      else if (one.until()) one.resolve()
      else continue
      waiting.delete(one)
    }
  }
  const wait = (until: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      waiting.add({ until, resolve, reject })
      evaluate()
    })

  const connection = hub.connect(
    {
      backlogBytes: 0,
      send: (frame) => queueMicrotask(() => receive(frame)),
      close: (code) => {
        state.closed = code
        evaluate()
      },
    },
    { ...who, speaksWaymark: true },
  )
  const write = (frame: Uint8Array) => {
    state.sent += 1
    connection.receive(frame)
  }

  function receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.sync) receiveSync(decoder)
    if (type === messageType.acknowledged) state.durable = readAcknowledged(decoder).frames
    evaluate()
  }

  function receiveSync(decoder: decoding.Decoder): void {
    const message = readSyncFrame(decoder)
    if (!message.ok) return
    switch (message.value.kind) {
      case 'step-1':
        return write(encodeSyncStep2(Y.encodeStateAsUpdate(doc, message.value.stateVector)))
      case 'step-2':
        state.synced = true
        return Y.applyUpdate(doc, message.value.update, connection)
      case 'update':
        return Y.applyUpdate(doc, message.value.update, connection)
      default:
        return unreachable(message.value)
    }
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== connection) write(encodeUpdate(update))
  })
  connection.receive(encodeSyncStep1(Y.encodeStateVector(doc)))
  return {
    doc,
    joined: () => wait(() => state.synced),
    saved: () => wait(() => state.synced && state.durable >= state.sent),
    close: () => {
      connection.closed()
      doc.destroy()
    },
  }
}
