import type * as decoding from 'lib0/decoding'
import type { Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { encodeJsonMessage, readJsonMessage } from './json-message.ts'
import type { Malformed } from './malformed.ts'
import { messageType } from './message-type.ts'

/** Where each goal of the board stands. */
export const goalPlacesRecord = 'goal-places'

/** What is suggested and agreed about the board's goals. */
export const decisionsRecord = 'decisions'

/** The words that the goals of the board quote. */
export const quotesRecord = 'quotes'

/** The cards on goals' tables, what people would rather do, and what was stopped. */
export const approachesRecord = 'approaches'

/** When and where the people of the board's or session page's workspace meet. */
export const appointmentsRecord = 'appointments'

/** What was noticed on the way: ratings, how sure somebody is, wins and answers. */
export const noticedRecord = 'noticed'

/** What is said beside the starting point. */
export const commentsRecord = 'comments'

/** Whether the reflection or starting point is shared. */
export const sharingRecord = 'sharing'

/** Rows about this document changed and should be read again; each names a kind of row. */
export const recordsChangedSchema = shape.object({
  records: shape.list(shape.text),
})

export type RecordsChanged = shape.Shaped<typeof recordsChangedSchema>

export function encodeRecordsChanged(message: RecordsChanged): Uint8Array {
  return encodeJsonMessage(messageType.recordsChanged, message)
}

/** Reads what follows the message type. Throws when bytes are missing. */
export function readRecordsChanged(decoder: decoding.Decoder): Result<RecordsChanged, Malformed> {
  return readJsonMessage(decoder, recordsChangedSchema)
}
