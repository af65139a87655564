import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageType } from './message-type.ts'

/** One client id's presence as y-protocols/awareness writes it; `state` is JSON, `null` when it left. */
export interface AwarenessEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

/** No more entries than this in a frame: more than any document holds sockets. */
export const awarenessEntriesLimit = 64

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const update = encoding.createEncoder()
  encoding.writeVarUint(update, entries.length)
  for (const entry of entries) {
    encoding.writeVarUint(update, entry.clientId)
    encoding.writeVarUint(update, entry.clock)
    encoding.writeVarString(update, entry.state)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update))
  return encoding.toUint8Array(encoder)
}

/** Reads what follows the message type. Throws when bytes are missing, left over, or entries too many. */
export function readAwarenessFrame(decoder: decoding.Decoder): readonly AwarenessEntry[] {
  const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  const count = decoding.readVarUint(update)
  if (count > awarenessEntriesLimit) throw new Error('too many awareness entries')
  const entries: AwarenessEntry[] = []
  for (let index = 0; index < count; index++) {
    const clientId = decoding.readVarUint(update)
    const clock = decoding.readVarUint(update)
    entries.push({ clientId, clock, state: decoding.readVarString(update) })
  }
  if (decoding.hasContent(update)) throw new Error('bytes after the awareness entries')
  return entries
}
