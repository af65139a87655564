import type { Command } from '../named.ts'

/** How many records of the log one call looks at: no writer waits longer than that takes. */
const recordsACall = 2_000

/**
 * Takes trimmed records off the disk, a stretch of the log at a call: those that a snapshot of their document
 * contains. The log lies in the order of commits, so a stretch holds records of many documents, and each page
 * is written once for all of them. Answers where the next call goes on; undefined at the end of the log.
 * A pass that was cut short leaves nothing but work: what is trimmed can be told from what is not at any time.
 */
export const purgeLog: Command<
  { readonly after: number },
  { readonly purged: number; readonly goOnAfter: number | undefined }
> = {
  async run({ db }, { after }) {
    const stretch = await db
      .selectFrom('log')
      .select('position')
      .where('position', '>', after)
      .orderBy('position')
      .limit(recordsACall)
      .execute()
    const last = stretch.at(-1)
    if (last === undefined) return { purged: 0, goOnAfter: undefined }
    const { numDeletedRows } = await db
      .deleteFrom('log')
      .where('position', '>', after)
      .where('position', '<=', last.position)
      .where((build) =>
        build.exists(
          build
            .selectFrom('heads')
            .select('heads.document')
            .whereRef('heads.document', '=', 'log.document')
            .whereRef('heads.snapshot_seq', '>=', 'log.seq')
            .where('heads.damaged_at', 'is', null),
        ),
      )
      .executeTakeFirstOrThrow()
    const goOnAfter = stretch.length < recordsACall ? undefined : last.position
    return { purged: Number(numDeletedRows), goOnAfter }
  },
}
