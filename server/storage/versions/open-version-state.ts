import type * as Y from 'yjs'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { attributeOpenedLog } from '../attribute-opened-log.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import type { OpenedLog } from '../open-log.ts'
import { readWholeLog } from '../read-whole-log.ts'
import type { VersionRow } from './read-version-rows.ts'
import { openVersion } from './version-record.ts'

/** A document's state with who wrote what of it, built. */
export interface BuiltState {
  readonly doc: Y.Doc
  readonly attributions: Attributions
}

/** The state of a version; undefined when it is not what was kept. */
export async function openVersionState(
  context: Context,
  document: DocumentRow,
  row: VersionRow,
): Promise<BuiltState | undefined> {
  const { record } = await context.db
    .selectFrom('versions')
    .select('record')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  const opened = openVersion(context.vault, document, row, record)
  if (opened === undefined) return undefined
  const { doc, leftOut } = replayLog([opened.state])
  return leftOut > 0 ? undefined : { doc, attributions: opened.attributions }
}

/** The state of now, with the log it was built from; undefined when anything about that is not well. */
export async function openPresentState(
  context: Context,
  document: DocumentRow,
): Promise<(BuiltState & { readonly log: OpenedLog }) | undefined> {
  const log = await readWholeLog(context, document)
  return log === undefined ? undefined : { ...(await attributeOpenedLog(context, document, log)), log }
}
