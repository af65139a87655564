import * as decoding from 'lib0/decoding'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { readAwarenessFrame, type AwarenessEntry } from '#lib/wire/awareness-frame.ts'
import { readAcknowledged } from '#lib/wire/acknowledged.ts'
import { messageType } from '#lib/wire/message-type.ts'
import { readSyncFrame } from '#lib/wire/sync-frame.ts'
import type { SyncHub } from './ports.ts'

/** What the hub says of a document's words. */
export type SyncSaid = Extract<ReturnType<typeof readSyncFrame>, { readonly ok: true }>['value']

/** A connection to the hub as a browser has one, without the network between. */
export interface InProcessLink {
  /** Sends a frame that may write. */
  write(frame: Uint8Array): void
  /** Sends a question. */
  ask(frame: Uint8Array): void
  /** Resolves once it holds; rejects when the hub closes the document before, with its `code`. */
  wait(until: () => boolean): Promise<void>
  /** Whether every frame that was written is on disk. */
  isSaved(): boolean
  close(): void
}

/**
 * Joins a document for the person of a session, through the gate. `hear` is told what is said of its words, `meet`
 * of everybody else's presence.
 */
export function linkInProcess(
  hub: Pick<SyncHub, 'connect'>,
  who: { readonly sessionId: SessionId; readonly documentId: DocumentId },
  hear: (said: SyncSaid) => void,
  meet: (entries: readonly AwarenessEntry[]) => void = () => {},
): InProcessLink {
  const waiting = new Set<{ readonly until: () => boolean; resolve(): void; reject(reason: Error): void }>()
  const state = { sent: 0, durable: 0, closed: undefined as number | undefined }

  const evaluate = () => {
    for (const one of waiting) {
      if (one.until()) one.resolve()
      else if (state.closed !== undefined) one.reject(closedBy(state.closed))
      else continue
      waiting.delete(one)
    }
  }

  function receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.sync) {
      const said = readSyncFrame(decoder)
      if (said.ok) hear(said.value)
    }
    if (type === messageType.awareness) meet(readAwarenessFrame(decoder))
    if (type === messageType.acknowledged) state.durable = readAcknowledged(decoder).frames
    evaluate()
  }

  const connection = hub.connect(
    {
      backlogBytes: 0,
      send: (frame) => queueMicrotask(() => receive(frame)),
      close: (code) => {
        state.closed = code
        queueMicrotask(evaluate)
      },
    },
    { ...who, speaksWaymark: true },
  )
  return {
    write(frame) {
      state.sent += 1
      connection.receive(frame)
    },
    ask: (frame) => connection.receive(frame),
    wait: (until) =>
      new Promise<void>((resolve, reject) => {
        waiting.add({ until, resolve, reject })
        evaluate()
      }),
    isSaved: () => state.durable >= state.sent,
    close: () => connection.closed(),
  }
}

function closedBy(code: number): Error & { readonly code: number } {
  return Object.assign(new Error(`the server closed the document: ${code}`), { code })
}
