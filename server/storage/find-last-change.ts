import { ensureAccountId, type AccountId, type WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import type { Context } from './named.ts'

export interface TimesChange {
  readonly by: AccountId
  readonly at: Instant
}

/** Who changed a workspace's session times or video link last, and when; undefined when nobody has set any. */
export async function findLastChange(
  { db }: Context,
  workspaceId: WorkspaceId,
): Promise<TimesChange | undefined> {
  const newest = await Promise.all([
    db
      .selectFrom('appointments')
      .select(['set_by as by', 'set_at as at'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('set_at', 'desc')
      .executeTakeFirst(),
    db
      .selectFrom('appointments')
      .select(['ended_by as by', 'ended_at as at'])
      .where('workspace_id', '=', workspaceId)
      .where('ended_at', 'is not', null)
      .orderBy('ended_at', 'desc')
      .executeTakeFirst(),
    db
      .selectFrom('appointment_exceptions')
      .innerJoin('appointments', 'appointments.id', 'appointment_id')
      .select(['appointment_exceptions.set_by as by', 'appointment_exceptions.set_at as at'])
      .where('workspace_id', '=', workspaceId)
      .orderBy('appointment_exceptions.set_at', 'desc')
      .executeTakeFirst(),
    db
      .selectFrom('video_links')
      .select(['set_by as by', 'set_at as at'])
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirst(),
  ])
  const changes = newest.flatMap((row) =>
    row === undefined || row.by === null || row.at === null
      ? []
      : [{ by: ensureAccountId(row.by), at: row.at }],
  )
  return changes.toSorted((a, b) => b.at - a.at)[0]
}
