import * as Y from 'yjs'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { isSameDocument } from '#lib/log/is-same-document.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { attributeOpenedLog } from './attribute-opened-log.ts'
import type { DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'
import type { OpenedLog } from './open-log.ts'

/**
 * A log's state, to be written down, and who wrote each living word of it: deleted text is gone from it, and so
 * is what a room leaves out. It was loaded again and compared; undefined when that came out differently.
 */
export async function replayChecked(
  context: Context,
  document: DocumentRow,
  log: OpenedLog,
): Promise<
  { readonly doc: Y.Doc; readonly state: Uint8Array; readonly attributions: Attributions } | undefined
> {
  const { doc, attributions } = await attributeOpenedLog(context, document, log)
  const reloaded = replayLog([Y.encodeStateAsUpdate(doc)])
  if (reloaded.leftOut > 0 || !isSameDocument(doc, reloaded.doc)) return undefined
  // Loading joins what lay in pieces, so this is the shorter of the two.
  return { doc, state: Y.encodeStateAsUpdate(reloaded.doc), attributions }
}
