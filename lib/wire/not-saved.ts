import type * as decoding from 'lib0/decoding'
import type { Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { encodeJsonMessage, readJsonMessage } from './json-message.ts'
import type { Malformed } from './malformed.ts'
import { messageType } from './message-type.ts'

/** A commit failed: the server keeps nothing of what this connection had in flight and closes it with 1013. */
export const notSavedSchema = shape.object({
  reason: shape.oneOf(['store-unavailable']),
})

export type NotSaved = shape.Shaped<typeof notSavedSchema>

export function encodeNotSaved(message: NotSaved): Uint8Array {
  return encodeJsonMessage(messageType.notSaved, message)
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readNotSaved(decoder: decoding.Decoder): Result<NotSaved, Malformed> {
  return readJsonMessage(decoder, notSavedSchema)
}
