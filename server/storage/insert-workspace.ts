import { ensureWorkspaceId, type AccountId, type PracticeId, type WorkspaceId } from '#lib/base/ids.ts'
import { beginAccessLog } from './append-access-line.ts'
import { createDocument } from './create-document.ts'
import type { Context } from './named.ts'
import { newId } from './new-id.ts'
import { aboutName, sealText } from './sealed-text.ts'

export interface WorkspaceToInsert {
  readonly practiceId: PracticeId
  readonly clinicianId: AccountId
  readonly clientName: string
  readonly isPretend: boolean
}

/** A workspace with its board, its plan and its clinician; its client is still to come. */
export async function insertWorkspace(
  context: Context,
  { practiceId, clinicianId, clientName, isPretend }: WorkspaceToInsert,
): Promise<WorkspaceId> {
  const { db, vault, at } = context
  const workspaceId = ensureWorkspaceId(newId())
  await db
    .insertInto('workspaces')
    .values({
      id: workspaceId,
      practice_id: practiceId,
      client_account_id: null,
      client_name_sealed: sealText(vault, aboutName(practiceId, 'client-name', workspaceId), clientName),
      created_at: at,
      created_by: clinicianId,
      is_pretend: isPretend ? 1 : 0,
    })
    .execute()
  await beginAccessLog(context, workspaceId)
  await db
    .insertInto('memberships')
    .values({
      id: newId(),
      account_id: clinicianId,
      scope: 'workspace',
      scope_id: workspaceId,
      role: 'clinician',
      from_at: at,
      until_at: null,
      given_by: clinicianId,
    })
    .execute()
  await createDocument(context, { workspaceId, kind: 'board', ownerId: clinicianId, title: 'Goals' })
  await createDocument(context, { workspaceId, kind: 'plan', ownerId: clinicianId, title: 'Plan' })
  return workspaceId
}
