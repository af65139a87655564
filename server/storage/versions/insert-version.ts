import { fail, succeed, type Result } from '#lib/base/result.ts'
import { automaticSpacing, versionLimits } from '#lib/versions/version-limits.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import type { BuiltVersion } from '../queries/build-version.ts'
import { openVersion, sealLabel, type VersionLabel } from './version-record.ts'

/**
 * `outdated`: access changed since the state was read, or there is one of that record already. `too-soon`: one
 * was kept by itself not long ago. `versions-full`: as much is kept of the document as may be.
 */
export type NotKept = {
  readonly kind: 'outdated' | 'too-soon' | 'versions-full' | 'corrupt-record'
}

/**
 * Writes a version that `buildVersion` made, in the caller's transaction. `epoch` is the document's as of the
 * end of that transaction.
 */
export async function insertVersion(
  context: Context,
  document: DocumentRow,
  epoch: number,
  version: BuiltVersion,
  words: Omit<VersionLabel, 'writers'>,
): Promise<Result<void, NotKept>> {
  const { db, vault } = context
  const head = await db
    .selectFrom('heads')
    .select(['seq', 'damaged_at'])
    .where('document', '=', document.number)
    .executeTakeFirstOrThrow()
  if (version.epoch !== epoch || version.seq > head.seq) return fail({ kind: 'outdated' })
  const isWhole = openVersion(vault, document, version, version.record) !== undefined
  if (head.damaged_at !== null || !isWhole) return fail({ kind: 'corrupt-record' })
  const refusal = await findNoRoom(context, document, version)
  if (refusal !== undefined) return fail({ kind: refusal })
  const { id, seq, kind, madeBy, at, record, writers } = version
  await db
    .insertInto('versions')
    .values({
      id,
      document: document.number,
      seq,
      kind,
      made_by: madeBy ?? null,
      at,
      epoch,
      bytes: record.length,
      label_sealed: sealLabel(vault, document, version, { ...words, writers }),
      record,
    })
    .execute()
  return succeed(undefined)
}

async function findNoRoom(
  { db, at }: Context,
  document: DocumentRow,
  { seq, kind, record }: BuiltVersion,
): Promise<NotKept['kind'] | undefined> {
  const kept = await db
    .selectFrom('versions')
    .select(['seq', 'kind', 'at', 'bytes'])
    .where('document', '=', document.number)
    .orderBy('position')
    .execute()
  const bytes = kept.reduce((sum, one) => sum + one.bytes, record.length)
  if (kept.length >= versionLimits.versions || bytes > versionLimits.bytes) return 'versions-full'
  if (kind !== 'automatic') return undefined
  const automatic = kept.filter((one) => one.kind === 'automatic')
  const spacing = automaticSpacing.find(({ upTo }) => automatic.length < upTo)
  if (spacing === undefined || bytes > versionLimits.automaticBytes) return 'versions-full'
  if (kept.some((one) => one.seq >= seq)) return 'outdated'
  // One from the future is from before the clock was set back.
  const isNear = (one: { readonly at: number }) => one.at <= at && at - one.at < spacing.apartMs
  return automatic.slice(-1).some(isNear) ? 'too-soon' : undefined
}
