import * as decoding from 'lib0/decoding'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { malformed, type Malformed } from './malformed.ts'
import { messageType, syncType } from './message-type.ts'
import { numberBytes, writeNumber } from './write-number.ts'

/**
 * The three messages of y-protocols/sync. Step 1 carries the sender's state vector and asks for what it
 * lacks; step 2 answers it; an update tells what has just been written. Updates are version 1.
 */
export type SyncFrame =
  | { readonly kind: 'step-1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step-2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }

export function encodeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(syncType.step1, stateVector)
}

export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return encodeSync(syncType.step2, update)
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(syncType.update, update)
}

function encodeSync(type: number, payload: Uint8Array): Uint8Array {
  // Every update goes out through here: one array of the right length, written once.
  const frame = new Uint8Array(2 + numberBytes(payload.length) + payload.length)
  frame[0] = messageType.sync
  frame[1] = type
  frame.set(payload, writeNumber(frame, 2, payload.length))
  return frame
}

/** Reads what follows the message type; the payload is a view of the frame. Throws when bytes are missing. */
export function readSyncFrame(decoder: decoding.Decoder): Result<SyncFrame, Malformed> {
  const type = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  switch (type) {
    case syncType.step1:
      return succeed({ kind: 'step-1', stateVector: payload })
    case syncType.step2:
      return succeed({ kind: 'step-2', update: payload })
    case syncType.update:
      return succeed({ kind: 'update', update: payload })
    default:
      return fail(malformed)
  }
}
