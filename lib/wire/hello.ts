import type * as decoding from 'lib0/decoding'
import * as z from 'zod/mini'
import type { Result } from '#lib/base/result.ts'
import { encodeJsonMessage, readJsonMessage } from './json-message.ts'
import type { Malformed } from './malformed.ts'
import { messageType } from './message-type.ts'
import { wirePersonSchema } from './wire-person.ts'

/** Sent once, first: the version of the document's schema, and who and what the reader is in it. */
export const helloSchema = z.object({
  schemaVersion: z.number(),
  access: z.enum(['write', 'read']),
  me: wirePersonSchema,
  /** The document's log was found damaged: this is its last good version, and nobody may write to it. */
  damaged: z.optional(z.boolean()),
  /** It could not be brought to the server's schema: it is whole, and nobody may write to it. */
  unmigrated: z.optional(z.boolean()),
})

export type Hello = z.output<typeof helloSchema>

export function encodeHello(message: Hello): Uint8Array {
  return encodeJsonMessage(messageType.hello, message)
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readHello(decoder: decoding.Decoder): Result<Hello, Malformed> {
  return readJsonMessage(decoder, helloSchema)
}
