import { sql } from 'kysely'
import type { Context } from './named.ts'
import { inPowersOfTwo, prepareQuery } from './prepared-query.ts'
import { aboutName, openText } from './sealed-text.ts'

/** Names of people as others see them, by account; '' for one that cannot be opened. */
export async function readPersonNames(
  { db, vault }: Context,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const run of inPowersOfTwo([...new Set(accountIds)])) {
    for (const { id, practice_id: practiceId, name_sealed: sealed } of await selectNames(db, run.length, run))
      names.set(id, openText(vault, aboutName(practiceId, 'account-name', id), sealed) ?? '')
  }
  return names
}

const selectNames = prepareQuery((db, size) =>
  sql<{ readonly id: string; readonly practice_id: string; readonly name_sealed: Uint8Array }>`
    select id, practice_id, name_sealed from accounts where id in (${sql.join(Array(size).fill(sql`${''}`))})
  `.compile(db),
)
