import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Command, Context } from '../named.ts'
import type { BuiltVersion } from '../queries/build-version.ts'
import { admitToSharing, setShared, type Shared, type SharingInput } from '../set-shared.ts'
import { insertVersion } from '../versions/insert-version.ts'

export type ShareInput = SharingInput & {
  /** The words as they are shared, as `buildVersion` read them. Undefined: none could be read. */
  readonly version?: BuiltVersion | undefined
}

/**
 * The clinicians of the workspace may read a reflection or starting point from now on, and of its versions those
 * that are kept from now on: the words as they are shared first. 'outdated' when words came after that version was read.
 */
export const shareReflection: Command<
  ShareInput,
  Result<Shared, ToldRefusal | { readonly kind: 'outdated' }>
> = {
  async run(context, { version, ...input }) {
    const admitted = await admitToSharing(context, input, 'share')
    if (!admitted.ok) return admitted
    const { document } = admitted.value
    if (document.facts.shared || version === undefined) {
      return succeed(await setShared(context, document, true))
    }
    if (!(await isNewest(context, document, version))) return fail({ kind: 'outdated' })
    const shared = await setShared(context, document, true)
    // Sharing does not hang on there being room for another version.
    await insertVersion(context, document, document.epoch + 1, version, { name: '', reason: '' })
    return succeed(shared)
  },
}

async function isNewest({ db }: Context, document: DocumentRow, version: BuiltVersion): Promise<boolean> {
  const { seq } = await db
    .selectFrom('heads')
    .select('seq')
    .where('document', '=', document.number)
    .executeTakeFirstOrThrow()
  return version.kind === 'shared' && version.seq === seq && version.epoch === document.epoch + 1
}
