import * as decoding from 'lib0/decoding'
import { messageType } from './message-type.ts'
import { numberBytes, writeNumber } from './write-number.ts'

/**
 * What is safely on disk. `frames` counts this connection's sync step-2 and update frames from its first on:
 * the first `frames` of them are durable. It never falls. A frame that the server answered with sync step 1
 * is covered once the step 2 that answers it is. `seq` is the document's last durable record.
 */
export interface Acknowledged {
  readonly frames: number
  readonly seq: number
}

export function encodeAcknowledged(message: Acknowledged): Uint8Array {
  const { frames, seq } = message
  const frame = new Uint8Array(1 + numberBytes(frames) + numberBytes(seq))
  frame[0] = messageType.acknowledged
  writeNumber(frame, writeNumber(frame, 1, frames), seq)
  return frame
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readAcknowledged(decoder: decoding.Decoder): Acknowledged {
  const frames = decoding.readVarUint(decoder)
  return { frames, seq: decoding.readVarUint(decoder) }
}
