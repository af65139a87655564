import { snapshotEveryRecords } from '../commands/append-updates.ts'
import type { Query } from '../named.ts'

/** How far snapshots lag behind what was written. Tells sums only, so it asks no gate: for the operator. */
export const logFigures: Query<void, { readonly longestTail: number; readonly documentsDue: number }> = {
  async run({ db }) {
    const { longest, due } = await db
      .selectFrom('heads')
      .select((row) => [
        row.fn.max<number | null>(row('seq', '-', row.ref('snapshot_seq'))).as('longest'),
        row.fn
          .count<number>('document')
          .filterWhere(row('seq', '-', row.ref('snapshot_seq')), '>=', snapshotEveryRecords)
          .as('due'),
      ])
      .executeTakeFirstOrThrow()
    return { longestTail: longest ?? 0, documentsDue: due }
  },
}
