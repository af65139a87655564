import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { decodeAttributions, encodeAttributions } from '#lib/authorship/encoded-attributions.ts'
import { ensureAccountId, type AccountId } from '#lib/base/ids.ts'
import { attributeRecords, type Attribution } from '#lib/log/attribute-records.ts'
import type { DocumentRow } from './load-document.ts'
import { aboutDocument } from './log-chain.ts'
import type { Context } from './named.ts'
import type { OpenedRecord } from './open-log.ts'
import type { Vault } from './vault.ts'

/**
 * What stays of records that a state takes the place of: who added and deleted what in them, as places, and who
 * wrote each living word as of `seq`. Holds no word.
 */
export function sealAttribution(
  vault: Vault,
  document: DocumentRow,
  seq: number,
  records: readonly OpenedRecord[],
  attributions: Attributions,
): Uint8Array {
  const changes = attributeRecords(records.map(({ actorId, ...rest }) => ({ ...rest, actor: actorId })))
  const plain = JSON.stringify({ changes, authorship: encodeAttributions(attributions) })
  return vault.seal(aboutDocument(document, 'attribution', seq), deflateRawSync(plain))
}

/** Who wrote each living word of the state as of `seq`; undefined when nobody can tell any more. */
export async function readAttributions(
  { db, vault }: Context,
  document: DocumentRow,
  seq: number,
): Promise<Attributions | undefined> {
  const row = await db
    .selectFrom('attributions')
    .select('record')
    .where('document', '=', document.number)
    .where('to_seq', '=', seq)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const opened = vault.open(aboutDocument(document, 'attribution', seq), row.record)
  if (!opened.ok) return undefined
  const kept: { readonly authorship?: unknown } = JSON.parse(inflateRawSync(opened.value).toString('utf8'))
  const decoded = decodeAttributions(kept.authorship)
  return decoded.ok ? decoded.value : undefined
}

/** Everybody whose records come after `seq`: the log's own, and those that a state took the place of. */
export async function readActorsSince(
  { db, vault }: Context,
  document: DocumentRow,
  records: readonly OpenedRecord[],
  seq: number,
): Promise<readonly AccountId[]> {
  const actors = new Set(records.filter((record) => record.seq > seq).map(({ actorId }) => actorId))
  const rows = await db
    .selectFrom('attributions')
    .selectAll()
    .where('document', '=', document.number)
    .where('to_seq', '>', seq)
    .execute()
  for (const row of rows) {
    const opened = vault.open(aboutDocument(document, 'attribution', row.to_seq), row.record)
    if (!opened.ok) continue
    const kept: { readonly changes: readonly Attribution[] } = JSON.parse(
      inflateRawSync(opened.value).toString('utf8'),
    )
    for (const { toSeq, actor } of kept.changes) if (toSeq > seq) actors.add(actor)
  }
  return [...actors].map(ensureAccountId)
}
