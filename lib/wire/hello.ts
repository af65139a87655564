import type * as decoding from 'lib0/decoding'
import type { Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { encodeJsonMessage, readJsonMessage } from './json-message.ts'
import type { Malformed } from './malformed.ts'
import { messageType } from './message-type.ts'
import { wirePersonSchema } from './wire-person.ts'

/** Sent once, first: the version of the document's schema, and who and what the reader is in it. */
export const helloSchema = shape.object({
  schemaVersion: shape.number,
  access: shape.oneOf(['write', 'read']),
  me: wirePersonSchema,
  /** The document's log was found damaged: this is its last good version, and nobody may write to it. */
  damaged: shape.optional(shape.truth),
  /** It could not be brought to the server's schema: it is whole, and nobody may write to it. */
  unmigrated: shape.optional(shape.truth),
})

export type Hello = shape.Shaped<typeof helloSchema>

export function encodeHello(message: Hello): Uint8Array {
  return encodeJsonMessage(messageType.hello, message)
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readHello(decoder: decoding.Decoder): Result<Hello, Malformed> {
  return readJsonMessage(decoder, helloSchema)
}
