import * as encoding from 'lib0/encoding'
import { messageType } from './message-type.ts'

/** Asks the other end for every presence it knows. It has no payload. */
export function encodeQueryAwareness(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.queryAwareness)
  return encoding.toUint8Array(encoder)
}
