import type { AccountId, WorkspaceId } from '#lib/base/ids.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import type { Context } from '../named.ts'

/** Why this person can say no more beside texts of a workspace for now; undefined when they can. */
export async function findNoRoomToComment(
  { db, at }: Context,
  workspaceId: WorkspaceId,
  byId: AccountId,
): Promise<NoRoom | undefined> {
  const added = await db
    .selectFrom('comments')
    .select(countAdded('at', at))
    .where('workspace_id', '=', workspaceId)
    .where('by_id', '=', byId)
    .where('kind', '<>', 'taken-back')
    .executeTakeFirstOrThrow()
  return findNoRoom('comments', added)
}
