import * as Y from 'yjs'
import type { ServerKind } from '../servers/server-kind.ts'
import type { Place } from './dialect.ts'
import { joinAs } from './person.ts'

export interface Opened {
  readonly doc: Y.Doc
  /** From knocking until the document held everything. */
  readonly ms: number
  /** Of all updates that were sent for it. */
  readonly bytes: number
}

export interface OpenOptions {
  readonly kind: ServerKind
  readonly port: number
  readonly place: Place
  /** What makes it whole: a server may answer before it has loaded, and send the rest later. */
  readonly isComplete?: (doc: Y.Doc) => boolean
  readonly limitMs?: number
}

/** Opens a document as somebody with nothing of it, reads it whole, and leaves. Rejects past the limit. */
export async function openDocument(options: OpenOptions): Promise<Opened> {
  const { kind, port, place, isComplete = () => true, limitMs = 20_000 } = options
  const doc = new Y.Doc()
  const whole = Promise.withResolvers<void>()
  const began = performance.now()
  let bytes = 0
  let answered = false
  const look = () => {
    if (answered && isComplete(doc)) whole.resolve()
  }
  const person = joinAs({
    kind,
    port,
    place,
    client: doc.clientID,
    other: 0,
    opening: undefined,
    onUpdate(update) {
      bytes += update.length
      Y.applyUpdate(doc, update)
      look()
    },
  })
  const answer = async () => {
    try {
      await person.inSync
      answered = true
      look()
    } catch (error) {
      whole.reject(error)
    }
  }
  void answer()
  const late = setTimeout(() => whole.reject(new Error('not whole in time')), limitMs)
  try {
    await whole.promise
    return { doc, ms: performance.now() - began, bytes }
  } finally {
    clearTimeout(late)
    person.leave()
  }
}
