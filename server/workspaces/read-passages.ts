import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { DocumentId } from '#lib/base/ids.ts'
import { listPassages, type Passage } from '#lib/quotes/passage.ts'
import { bodyName } from '#lib/rich-text/read-body.ts'
import { startingPartName } from '#lib/starting-point/starting-parts.ts'
import type { SyncHub } from '../sync/ports.ts'
import { bodyReader, startingPointReader } from './document-readers.ts'

/** Everything in a text that can be quoted; nothing of what cannot be read. Asks no gate: the caller has. */
export async function readPassages(
  hub: Pick<SyncHub, 'read'>,
  documentId: DocumentId,
  kind: DocumentKind,
): Promise<readonly Passage[]> {
  if (kind === 'starting-point') {
    const read = await hub.read(documentId, startingPointReader)
    const parts = read.ok ? read.value.parts : []
    return parts.flatMap(({ part, text }) =>
      text === undefined ? [] : listPassages(startingPartName(part), text),
    )
  }
  const body = await hub.read(documentId, bodyReader)
  return body.ok && body.value !== undefined ? listPassages(bodyName, body.value) : []
}
