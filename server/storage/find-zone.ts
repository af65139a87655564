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
    .distinct()
    .where('workspace_id', 'in', workspaceIds)
    .execute()
  // Every one of a workspace has taken over the zone of its first.
  return new Map(rows.map((row) => [ensureWorkspaceId(row.workspace_id), row.zone]))
}

/** The same for one workspace. */
export async function findZone(context: Context, workspaceId: WorkspaceId): Promise<string | undefined> {
  return (await findZones(context, [workspaceId])).get(workspaceId)
}
