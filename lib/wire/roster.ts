import type * as decoding from 'lib0/decoding'
import * as z from 'zod/mini'
import type { Result } from '#lib/base/result.ts'
import { encodeJsonMessage, readJsonMessage } from './json-message.ts'
import type { Malformed } from './malformed.ts'
import { messageType } from './message-type.ts'
import { wirePersonSchema } from './wire-person.ts'

/** Who is here now, in the order they came; sent whenever that changes. Holds the reader too once others see them. */
export const rosterSchema = z.object({
  people: z.array(wirePersonSchema),
})

export type Roster = z.output<typeof rosterSchema>

export function encodeRoster(message: Roster): Uint8Array {
  return encodeJsonMessage(messageType.roster, message)
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readRoster(decoder: decoding.Decoder): Result<Roster, Malformed> {
  return readJsonMessage(decoder, rosterSchema)
}
