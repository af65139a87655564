import {
  ensureSessionPageId,
  type AccountId,
  type AppointmentId,
  type DocumentId,
  type SessionPageId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { createDocument } from './create-document.ts'
import { countAdded, findNoRoom, type NoRoom } from './find-no-room.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'

export interface NewSessionPage {
  readonly id: SessionPageId
  readonly documentId: DocumentId
  readonly number: number
}

/** Begins the workspace's next session page. Asks no gate: the command has. */
export async function insertSessionPage(
  context: Context,
  page: {
    readonly workspaceId: WorkspaceId
    readonly ownerId: AccountId
    /** In words, with '{number}' where the page's number belongs: only the transaction knows it. */
    readonly titlePattern: string
    /** The session it is for, if it is for one that was set. */
    readonly occurrence: { readonly appointmentId: AppointmentId; readonly date: string } | undefined
  },
): Promise<Result<NewSessionPage, NoRoom>> {
  const { db, at } = context
  const { workspaceId, ownerId, titlePattern, occurrence } = page
  const begun = await db
    .selectFrom('session_pages')
    .select(countAdded('created_at', at))
    .where('workspace_id', '=', workspaceId)
    .where('created_by', '=', ownerId)
    .executeTakeFirstOrThrow()
  const noRoom = findNoRoom('sessionPages', begun)
  if (noRoom !== undefined) return fail(noRoom)
  const { last } = await db
    .selectFrom('session_pages')
    .select((row) => row.fn.max('number').as('last'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  const title = titlePattern.replaceAll('{number}', String(number))
  const documentId = await createDocument(context, { workspaceId, kind: 'session', ownerId, title })
  const id = ensureSessionPageId(newId())
  await db
    .insertInto('session_pages')
    .values({
      id,
      document_id: documentId,
      workspace_id: workspaceId,
      number,
      created_at: at,
      created_by: ownerId,
      appointment_id: occurrence?.appointmentId ?? null,
      appointment_date: occurrence?.date ?? null,
    })
    .execute()
  return succeed({ id, documentId, number })
}
