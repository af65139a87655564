import { encodeUpdate } from '#lib/wire/sync-frame.ts'
import type { Connection } from './connection.ts'
import type { DocumentBody } from './document-body.ts'

/**
 * Answers a step 1 with all that its sender lacks. For somebody new a large document is not built: its encoded
 * state goes out, and what was written since follows as it came. Throws as the body's `current` does.
 */
export function tellDifference(connection: Connection, body: DocumentBody, stateVector: Uint8Array): void {
  const isNew = stateVector.length <= 1
  const [whole, ...later] = (isNew && body.tellApart()) || [body.encodeDifference(stateVector)]
  if (whole !== undefined) connection.send(body.encodeStep2(whole))
  for (const update of later) connection.send(encodeUpdate(update))
}
