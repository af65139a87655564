import * as Y from 'yjs'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import type { SyncHub } from '#server/sync/ports.ts'
import { localHub } from './local-hub.ts'
import { SyncPeer } from './sync-peer.ts'

const textName = 'sentence/goal'

/** `saved`: all that this person wrote is acknowledged. `told`: the server said that it is not, or went away. */
export type Told = 'saved' | 'told'

/** One person who writes tokens and waits for what the server says of them. */
export class FaultWriter {
  readonly peer = new SyncPeer()
  sessionId: SessionId
  private readonly hub: Pick<SyncHub, 'connect'>
  private readonly documentId: DocumentId
  private waiting: (() => void) | undefined

  constructor(hub: Pick<SyncHub, 'connect'>, sessionId: SessionId, documentId: DocumentId) {
    this.hub = hub
    this.sessionId = sessionId
    this.documentId = documentId
  }

  /** Comes back with everything that was not acknowledged. */
  connect(): Promise<Told> {
    const hub = localHub(this.hub, () => {
      this.peer.exchange()
      this.waiting?.()
    })
    this.peer.connect(hub, this.sessionId, this.documentId)
    return this.outcome()
  }

  /** Writes a token, padded to a length, in place of the padding before it. */
  write(token: string, padding = 0): Promise<Told> {
    const { doc } = this.peer
    const fragment = doc.getXmlFragment(textName)
    doc.transact(() => {
      if (fragment.length === 0) fragment.insert(0, [new Y.XmlText(), new Y.XmlText()])
      const [tokens, filler] = fragment.toArray()
      if (!(tokens instanceof Y.XmlText) || !(filler instanceof Y.XmlText)) return
      tokens.insert(tokens.length, `${token};`)
      filler.delete(0, filler.length)
      filler.insert(0, 'x'.repeat(padding))
    })
    return this.outcome()
  }

  private outcome(): Promise<Told> {
    return new Promise((resolve) => {
      const look = () => {
        const { peer } = this
        // "Not saved" is followed by the close at once; a socket that went away says so by its close alone.
        const told = peer.closed !== undefined
        const saved = peer.written.length > 0 && peer.acknowledgedFrames === peer.written.length
        if (!told && !saved) return
        this.waiting = undefined
        resolve(told ? 'told' : 'saved')
      }
      this.waiting = look
      this.peer.exchange()
      look()
    })
  }
}

/** How often each token stands in a document's state. */
export function countTokens(updates: readonly Uint8Array[]): ReadonlyMap<string, number> {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const counts = new Map<string, number>()
  for (const node of doc.getXmlFragment(textName).toArray()) {
    const text = node instanceof Y.XmlText ? node.toJSON() : ''
    for (const token of text.split(';')) {
      if (/^\d+$/.test(token)) counts.set(token, (counts.get(token) ?? 0) + 1)
    }
  }
  return counts
}
