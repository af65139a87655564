import type * as decoding from 'lib0/decoding'
import * as z from 'zod/mini'
import type { Result } from '#lib/base/result.ts'
import { encodeJsonMessage, readJsonMessage } from './json-message.ts'
import type { Malformed } from './malformed.ts'
import { messageType } from './message-type.ts'

/** Where each goal of the board stands. */
export const goalPlacesRecord = 'goal-places'

/** When and where the people of the board's or session page's workspace meet. */
export const appointmentsRecord = 'appointments'

/** Rows about this document changed and should be read again; each names a kind of row. */
export const recordsChangedSchema = z.object({
  records: z.array(z.string()),
})

export type RecordsChanged = z.output<typeof recordsChangedSchema>

export function encodeRecordsChanged(message: RecordsChanged): Uint8Array {
  return encodeJsonMessage(messageType.recordsChanged, message)
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readRecordsChanged(decoder: decoding.Decoder): Result<RecordsChanged, Malformed> {
  return readJsonMessage(decoder, recordsChangedSchema)
}
