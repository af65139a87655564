import * as Y from 'yjs'

export interface History {
  /** One for each edit, in order. Version 1. */
  readonly updates: readonly Uint8Array[]
  readonly client: number
  readonly finalLength: number
}

/** The paragraph's text, whoever reads the document. */
export function textLengthOf(doc: Y.Doc): number {
  const yParagraph = doc.getXmlFragment('body').get(0)
  const yText = yParagraph instanceof Y.XmlElement ? yParagraph.get(0) : undefined
  return yText instanceof Y.XmlText ? yText.length : 0
}

/**
 * Somebody's writing: four letters of five are typed, one takes a letter away again, and now and then they go
 * on somewhere else. The same for the same seed.
 */
export function makeHistory(edits: number, seed = 1): History {
  const random = createRandom(seed)
  const doc = new Y.Doc()
  const client = 7_000_001
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const yText = new Y.XmlText()
  doc.transact(() => {
    const yParagraph = new Y.XmlElement('paragraph')
    yParagraph.insert(0, [yText])
    doc.getXmlFragment('body').insert(0, [yParagraph])
  })
  let at = 0
  while (updates.length <= edits) {
    if (random() < 0.02) at = Math.floor(random() * (yText.length + 1))
    if (random() < 0.2 && at > 0) {
      at -= 1
      yText.delete(at, 1)
    } else {
      yText.insert(at, 'abcdefgh ijkl mnop'.charAt(Math.floor(random() * 18)))
      at += 1
    }
  }
  return { updates, client, finalLength: yText.length }
}

/** mulberry32: small, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
