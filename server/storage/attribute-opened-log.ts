import type * as Y from 'yjs'
import { attributeLog } from '#lib/authorship/attribute-log.ts'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { ensureAccountId } from '#lib/base/ids.ts'
import { readAttributions } from './attribution-record.ts'
import type { DocumentRow } from './load-document.ts'
import type { Context } from './named.ts'
import type { OpenedLog } from './open-log.ts'
import { readRestorations } from './versions/restoration-record.ts'

/**
 * Replays a log: its document, and who wrote each living word. Of a state that was written down it is told by
 * what was kept beside it.
 */
export async function attributeOpenedLog(
  context: Context,
  document: DocumentRow,
  { state, records, seq }: OpenedLog,
): Promise<{ readonly doc: Y.Doc; readonly attributions: Attributions }> {
  const acted = records.map(({ update, actorId, at }) => ({ update, actor: ensureAccountId(actorId), at }))
  const restored = await readRestorations(context, document)
  if (state === undefined) return attributeLog(acted, undefined, restored)
  const attributions = (await readAttributions(context, document, seq - records.length)) ?? new Map()
  return attributeLog(acted, { state, attributions }, restored)
}
