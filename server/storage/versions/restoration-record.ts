import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AuthoredRanges } from '#lib/authorship/authored-ranges.ts'
import type { Attributions } from '#lib/authorship/attributor.ts'
import { decodeAttributions, encodeAttributions } from '#lib/authorship/encoded-attributions.ts'
import type { DocumentRow } from '../load-document.ts'
import { aboutDocument } from '../log-chain.ts'
import type { Context } from '../named.ts'
import type { Vault } from '../vault.ts'

/** Whose the words are that a restore brings back under a Yjs client id of its own. Holds no word. */
export function sealRestoration(
  vault: Vault,
  document: DocumentRow,
  client: number,
  attributions: Attributions,
): Uint8Array {
  const plain = JSON.stringify(encodeAttributions(attributions))
  return vault.seal(aboutDocument(document, `restoration/${client}`, 0), deflateRawSync(plain))
}

/** Of every restore of the document; one that cannot be read says nothing. */
export async function readRestorations({ db, vault }: Context, document: DocumentRow): Promise<Attributions> {
  const rows = await db
    .selectFrom('restorations')
    .select(['client', 'record'])
    .where('document', '=', document.number)
    .execute()
  const restored = new Map<number, AuthoredRanges>()
  for (const { client, record } of rows) {
    const opened = vault.open(aboutDocument(document, `restoration/${client}`, 0), record)
    if (!opened.ok) continue
    const read = decodeAttributions(JSON.parse(inflateRawSync(opened.value).toString('utf8')))
    const ranges = read.ok ? read.value.get(client) : undefined
    if (ranges !== undefined) restored.set(client, ranges)
  }
  return restored
}
