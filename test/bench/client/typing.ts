import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** The first words of a person in a document: a paragraph of their own, `words` long. */
export function openingOf(
  client: number,
  words: string,
): { readonly update: Uint8Array; readonly nextClock: number } {
  const doc = new Y.Doc()
  doc.clientID = client
  const yParagraph = new Y.XmlElement('paragraph')
  yParagraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment('body').insert(0, [yParagraph])
  const update = Y.encodeStateAsUpdate(doc)
  const nextClock = Y.getState(doc.store, client)
  doc.destroy()
  return { update, nextClock }
}

/**
 * What Yjs sends when a person types one more letter after their last one: one text item whose left
 * neighbour is that letter, and no deletions. Version 1.
 */
export function keystroke(client: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeUint8(encoder, 0x84)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock - 1)
  encoding.writeVarString(encoder, 'e')
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** The clocks of a client that an update brings, [from, to), or undefined when it brings none of theirs. */
export function clocksOf(update: Uint8Array, client: number): readonly [number, number] | undefined {
  const decoder = decoding.createDecoder(update)
  if (decoding.readVarUint(decoder) === 1 && decoding.readVarUint(decoder) === 1) {
    if (decoding.readVarUint(decoder) !== client) return undefined
    const clock = decoding.readVarUint(decoder)
    if (decoding.readUint8(decoder) === 0x84) {
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      return [clock, clock + decoding.readVarString(decoder).length]
    }
  }
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct.id.client !== client) continue
    from = Math.min(from, struct.id.clock)
    to = Math.max(to, struct.id.clock + struct.length)
  }
  return to === 0 ? undefined : [from, to]
}

/** Where the cursor is, as an editor tells it with every keystroke. */
export function presenceOf(client: number, presenceClock: number, clock: number): Uint8Array {
  const place = `{"type":{"client":${client},"clock":1},"tname":null,"item":{"client":${client},"clock":${clock}},"assoc":0}`
  const state = `{"user":{"name":"Somebody","color":"#30bced"},"cursor":{"anchor":${place},"head":${place}}}`
  const entry = encoding.createEncoder()
  encoding.writeVarUint(entry, 1)
  encoding.writeVarUint(entry, client)
  encoding.writeVarUint(entry, presenceClock)
  encoding.writeVarString(entry, state)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(entry))
  return encoding.toUint8Array(encoder)
}
