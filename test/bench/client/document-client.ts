import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { readAcknowledged } from '#lib/wire/acknowledged.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { protocolName } from '#lib/wire/protocol-name.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, readSyncFrame } from '#lib/wire/sync-frame.ts'
import { browserHeaders } from '#test/support/sync-server.ts'

/** A whole client: a document, the protocol, and the count of what is on disk. */
export interface DocumentClient {
  readonly doc: Y.Doc
  readonly sentBytes: () => number
  readonly receivedBytes: () => number
  /** Resolves once it holds; looked at after every message. Rejects when the server closes. */
  until(holds: () => boolean): Promise<void>
  readonly isInSync: () => boolean
  /** Everything that was written here is on disk. */
  readonly isSaved: () => boolean
  leave(): void
}

export function openClient(origin: string, sessionId: SessionId, documentId: DocumentId): DocumentClient {
  const doc = new Y.Doc()
  const socket = new WebSocket(
    `${origin.replace('http', 'ws')}/sync/${documentId}`,
    [protocolName],
    browserHeaders(origin, sessionId),
  )
  const count = { sentBytes: 0, receivedBytes: 0, frames: 0, durable: 0 }
  let inSync = false
  let closed: number | undefined
  let look: () => void = () => undefined

  const send = (frame: Uint8Array) => {
    count.sentBytes += frame.length
    socket.send(frame)
  }
  const write = (frame: Uint8Array) => {
    count.frames += 1
    send(frame)
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) write(encodeUpdate(update))
  })
  socket.on('open', () => send(encodeSyncStep1(Y.encodeStateVector(doc))))
  socket.on('error', () => socket.terminate())
  socket.on('close', (code) => {
    closed = code
    look()
  })
  socket.on('message', (data) => {
    if (!(data instanceof Buffer)) return
    count.receivedBytes += data.length
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.acknowledged) count.durable = readAcknowledged(decoder).frames
    if (type === messageType.sync) {
      const sync = readSyncFrame(decoder)
      if (!sync.ok) return
      if (sync.value.kind === 'step-1') {
        write(encodeSyncStep2(Y.encodeStateAsUpdate(doc, sync.value.stateVector)))
      } else {
        if (sync.value.kind === 'step-2') inSync = true
        Y.applyUpdate(doc, sync.value.update, socket)
      }
    }
    look()
  })
  return {
    doc,
    sentBytes: () => count.sentBytes,
    receivedBytes: () => count.receivedBytes,
    until: (holds) =>
      new Promise((resolve, reject) => {
        look = () => {
          if (holds()) resolve()
          else if (closed !== undefined) reject(new Error(`closed with ${closed}`))
        }
        look()
      }),
    isInSync: () => inSync,
    isSaved: () => count.durable === count.frames,
    leave: () => socket.terminate(),
  }
}
