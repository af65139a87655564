import type * as decoding from 'lib0/decoding'
import type { Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { encodeJsonMessage, readJsonMessage } from './json-message.ts'
import type { Malformed } from './malformed.ts'
import { messageType } from './message-type.ts'
import { wirePersonSchema } from './wire-person.ts'

/** Who is here now, in the order they came; sent whenever that changes. Holds the reader too once others see them. */
export const rosterSchema = shape.object({
  people: shape.list(wirePersonSchema),
})

export type Roster = shape.Shaped<typeof rosterSchema>

export function encodeRoster(message: Roster): Uint8Array {
  return encodeJsonMessage(messageType.roster, message)
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readRoster(decoder: decoding.Decoder): Result<Roster, Malformed> {
  return readJsonMessage(decoder, rosterSchema)
}
