import { sql } from 'kysely'
import type { SessionTimes } from '#lib/access/session-limits.ts'
import { ensureSessionId, type SessionId } from '#lib/base/ids.ts'
import { readSessionTimes, type SessionTimesRow } from './load-viewer.ts'
import type { Context } from './named.ts'

/** Every session that has not ended, with what its end hangs on. */
export async function loadUnended({
  db,
}: Pick<Context, 'db'>): Promise<readonly { readonly id: SessionId; readonly times: SessionTimes }[]> {
  const { rows } = await sql<Row>`
    select session.id, session.created_at, session.last_input_at, session.held_until,
      exists (
        select 1 from memberships as work
        where work.account_id = session.account_id and work.scope = 'practice' and work.until_at is null
      ) as works_here
    from sessions as session
    where session.ended_at is null
  `.execute(db)
  return rows.map((row) => ({
    id: ensureSessionId(row.id),
    times: readSessionTimes(row, Boolean(row.works_here)),
  }))
}

interface Row extends SessionTimesRow {
  readonly id: string
  readonly works_here: number | boolean
}
