import type { SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Context } from './named.ts'

/** Notes in their rows that the people behind these sessions did something. */
export async function noteInputOf(
  { db }: Context,
  sessionIds: readonly SessionId[],
  inputAt: Instant,
): Promise<void> {
  if (sessionIds.length === 0) return
  await db
    .updateTable('sessions')
    .set({ last_input_at: inputAt })
    .where('id', 'in', [...new Set(sessionIds)])
    .execute()
}
