import type * as decoding from 'lib0/decoding'
import * as z from 'zod/mini'
import type { Result } from '#lib/base/result.ts'
import { encodeJsonMessage, readJsonMessage } from './json-message.ts'
import type { Malformed } from './malformed.ts'
import { messageType } from './message-type.ts'

/** A commit failed: the server keeps nothing of what this connection had in flight and closes it with 1013. */
export const notSavedSchema = z.object({
  reason: z.enum(['store-unavailable']),
})

export type NotSaved = z.output<typeof notSavedSchema>

export function encodeNotSaved(message: NotSaved): Uint8Array {
  return encodeJsonMessage(messageType.notSaved, message)
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readNotSaved(decoder: decoding.Decoder): Result<NotSaved, Malformed> {
  return readJsonMessage(decoder, notSavedSchema)
}
