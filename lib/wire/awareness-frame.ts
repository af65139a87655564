import * as decoding from 'lib0/decoding'
import { messageType } from './message-type.ts'
import { numberBytes, writeNumber } from './write-number.ts'

const encoder = new TextEncoder()

/** One client id's presence as y-protocols/awareness writes it; `state` is JSON, `null` when it left. */
export interface AwarenessEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

/** No more entries than this in a frame: more than any document holds sockets. */
export const awarenessEntriesLimit = 64

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const states = entries.map(({ state }) => encoder.encode(state))
  let payload = numberBytes(entries.length)
  for (const [index, { clientId, clock }] of entries.entries()) {
    const length = states[index]?.length ?? 0
    payload += numberBytes(clientId) + numberBytes(clock) + numberBytes(length) + length
  }
  // Presence goes out as often as letters do: one array of the right length, written once.
  const frame = new Uint8Array(1 + numberBytes(payload) + payload)
  frame[0] = messageType.awareness
  let at = writeNumber(frame, writeNumber(frame, 1, payload), entries.length)
  for (const [index, { clientId, clock }] of entries.entries()) {
    const state = states[index] ?? new Uint8Array()
    at = writeNumber(frame, writeNumber(frame, at, clientId), clock)
    at = writeNumber(frame, at, state.length)
    frame.set(state, at)
    at += state.length
  }
  return frame
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
