import { ensureWorkspaceId, type WorkspaceId } from '#lib/base/ids.ts'
import type { Context } from './named.ts'

/** The IANA zone whose clock a workspace's session times follow: that of its first ones. None before. */
export async function findZones(
  { db }: Context,
  workspaceIds: readonly WorkspaceId[],
): Promise<ReadonlyMap<WorkspaceId, string>> {
  if (workspaceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('appointments')
    .select(['workspace_id', 'zone'])
    .where('workspace_id', 'in', workspaceIds)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  // Every one takes over the zone of the first; a later entry of a map replaces an earlier one.
  return new Map(rows.map((row) => [ensureWorkspaceId(row.workspace_id), row.zone]))
}

/** The same for one workspace. */
export async function findZone(context: Context, workspaceId: WorkspaceId): Promise<string | undefined> {
  return (await findZones(context, [workspaceId])).get(workspaceId)
}
