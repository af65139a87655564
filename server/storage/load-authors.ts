import { sql } from 'kysely'
import type { Context } from './named.ts'
import { inPowersOfTwo, prepareQuery } from './prepared-query.ts'

/** A Yjs client id in a document, by the document's number. */
export interface Introduced {
  readonly document: number
  readonly client: number
}

/** Who introduced each of these client ids, by `authorKey`; one that nobody did has no entry. */
export async function loadAuthors(
  { db }: Context,
  asked: readonly Introduced[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const run of inPowersOfTwo(asked)) {
    const parameters = run.flatMap(({ document, client }) => [document, client])
    for (const row of await selectAuthors(db, run.length, parameters))
      found.set(authorKey(row), row.account_id)
  }
  return found
}

export const authorKey = ({ document, client }: Introduced) => `${document}/${client}`

const selectAuthors = prepareQuery((db, size) =>
  sql<Introduced & { readonly account_id: string }>`
    with asked (document, client) as (
      values ${sql.join(Array(size).fill(sql`(cast(${0} as bigint), cast(${0} as bigint))`))}
    )
    select authors.document, authors.client, authors.account_id
    from asked join authors on authors.document = asked.document and authors.client = asked.client
  `.compile(db),
)
