import { sql } from 'kysely'
import { isSessionOver } from '#lib/access/session-limits.ts'
import { ensureAccountId, type AccountId, type SessionId } from '#lib/base/ids.ts'
import { readSessionTimes, type SessionTimesRow } from '../load-viewer.ts'
import type { Query } from '../named.ts'
import { inPowersOfTwo, prepareQuery } from '../prepared-query.ts'

/** Whose each session is, in the order asked; undefined where it has ended or reached a limit. */
export const findAccounts: Query<
  { readonly sessionIds: readonly SessionId[] },
  readonly (AccountId | undefined)[]
> = {
  async run(context, { sessionIds }) {
    const accounts = new Map<string, AccountId>()
    for (const run of inPowersOfTwo([...new Set(sessionIds)])) {
      for (const row of await selectSessions(context.db, run.length, run)) {
        if (isSessionOver(readSessionTimes(row, Boolean(row.works_here)), context.at)) continue
        accounts.set(row.id, ensureAccountId(row.account_id))
      }
    }
    return sessionIds.map((sessionId) => accounts.get(sessionId))
  },
}

interface SessionRow extends SessionTimesRow {
  readonly id: string
  readonly account_id: string
  readonly works_here: number | boolean
}

const selectSessions = prepareQuery((db, size) =>
  sql<SessionRow>`
    select session.id, session.account_id, session.created_at, session.last_input_at, session.held_until,
      exists (
        select 1 from memberships as work
        where work.account_id = session.account_id and work.scope = 'practice' and work.until_at is null
      ) as works_here
    from sessions as session
    where session.ended_at is null and session.id in (${sql.join(Array(size).fill(sql`${''}`))})
  `.compile(db),
)
