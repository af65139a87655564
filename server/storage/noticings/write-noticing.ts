import {
  ensureNoticingId,
  type AccountId,
  type DocumentId,
  type GoalId,
  type NoticingId,
  type PressId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import type { KeptBefore } from '../kept-before.ts'
import type { Context } from '../named.ts'
import { newId } from '../new-id.ts'
import { isSameRecord, sealNoticing, type NoticingRecord } from './noticing-record.ts'

export interface NewNoticing {
  readonly workspaceId: WorkspaceId
  readonly boardId: DocumentId
  readonly byId: AccountId
  readonly role: 'client' | 'clinician'
  readonly pressId: PressId
  readonly goalId: GoalId | undefined
  /** The win that an answer is about. */
  readonly aboutId: NoticingId | undefined
  readonly isPrivate: boolean
  readonly record: NoticingRecord
}

/** Writes what somebody noticed, once for each press. Asks no gate: the caller has. */
export async function writeNoticing(
  context: Context,
  said: NewNoticing,
): Promise<Result<NoticingId, NoRoom | KeptBefore>> {
  const { db, vault, at } = context
  const { workspaceId, boardId, byId, record } = said
  const before = await db
    .selectFrom('noticings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('by_id', '=', byId)
    .where('press_id', '=', said.pressId)
    .executeTakeFirst()
  if (before !== undefined) {
    const isSame =
      before.kind === record.kind &&
      before.goal_id === (said.goalId ?? null) &&
      before.about_id === (said.aboutId ?? null) &&
      before.is_private === Number(said.isPrivate) &&
      isSameRecord(vault, boardId, before, record)
    return isSame ? succeed(ensureNoticingId(before.id)) : fail({ kind: 'kept-before' })
  }
  const noRoom = await findNoRoomToNotice(context, workspaceId, byId)
  if (noRoom !== undefined) return fail(noRoom)
  const id = ensureNoticingId(newId())
  const place = {
    id,
    workspace_id: workspaceId,
    kind: record.kind,
    goal_id: said.goalId ?? null,
    about_id: said.aboutId ?? null,
    by_id: byId,
    role: said.role,
    is_private: Number(said.isPrivate),
    at,
  }
  await db
    .insertInto('noticings')
    .values({ ...place, press_id: said.pressId, record_sealed: sealNoticing(vault, boardId, place, record) })
    .execute()
  return succeed(id)
}

/** To show or to take back is one row for each thing noticed, so that they need no room. */
async function findNoRoomToNotice(
  { db, at }: Context,
  workspaceId: WorkspaceId,
  byId: AccountId,
): Promise<NoRoom | undefined> {
  const added = await db
    .selectFrom('noticings')
    .select(countAdded('at', at))
    .where('workspace_id', '=', workspaceId)
    .where('by_id', '=', byId)
    .where('kind', 'in', ['rating', 'confidence', 'win', 'answer'])
    .executeTakeFirstOrThrow()
  return findNoRoom('noticings', added)
}
