import { createHash } from 'node:crypto'
import type { AccountId, DocumentId, WorkspaceId } from '#lib/base/ids.ts'
import { findWorkspaceRole, type Viewer } from '#lib/access/viewer.ts'
import { lengthPrefixed } from './keyring/derive.ts'
import type { Context } from './named.ts'
import type { Vault } from './vault.ts'

/** Everything of a line that its hash covers. */
export interface AccessLineFields {
  readonly workspaceId: string
  /** 1, 2, 3, … within the workspace. */
  readonly position: number
  readonly actorId: string
  readonly documentId: string | null
  readonly what: string
  readonly at: number
}

/** The hash before the first line. */
export const firstHash = '0'.repeat(64)

export function hashAccessLine(line: AccessLineFields, previousHash: string): string {
  const fields = [
    'access-line',
    line.workspaceId,
    line.position,
    line.actorId,
    line.documentId ?? '',
    line.what,
    line.at,
    previousHash,
  ]
  return createHash('sha256').update(lengthPrefixed(fields)).digest('hex')
}

/** Says that the chain of a workspace ends here: nobody without the keyring can say so of another end. */
export function proveAccessHead(
  vault: Vault,
  head: { readonly workspaceId: string; readonly position: number; readonly hash: string },
): string {
  return vault.blindIndex('access-head', `${head.workspaceId}/${head.position}/${head.hash}`)
}

/** Begins a workspace's access log, with its workspace: one that is gone altogether is noticed too. */
export async function beginAccessLog({ db, vault }: Context, workspaceId: WorkspaceId): Promise<void> {
  const head = { workspaceId, position: 0, hash: firstHash }
  await db
    .insertInto('access_heads')
    .values({ workspace_id: workspaceId, position: 0, hash: firstHash, proof: proveAccessHead(vault, head) })
    .execute()
}

/** Adds a line to the workspace's access log. Within the command that gives the answer, and before it. */
export async function appendAccessLine(
  context: Context,
  line: {
    readonly workspaceId: WorkspaceId
    readonly actorId: AccountId
    /** Null for the workspace as a whole. */
    readonly documentId: DocumentId | null
    readonly what: string
  },
): Promise<void> {
  const { db, vault, at } = context
  const { workspaceId, actorId, documentId, what } = line
  const head = await db
    .selectFrom('access_heads')
    .select(['position', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  const position = (head?.position ?? 0) + 1
  const previousHash = head?.hash ?? firstHash
  const hash = hashAccessLine({ workspaceId, position, actorId, documentId, what, at }, previousHash)
  await db
    .insertInto('access_log')
    .values({
      workspace_id: workspaceId,
      position,
      actor_id: actorId,
      document_id: documentId,
      what,
      at,
      previous_hash: previousHash,
      hash,
    })
    .execute()
  const next = { position, hash, proof: proveAccessHead(vault, { workspaceId, position, hash }) }
  await db
    .insertInto('access_heads')
    .values({ workspace_id: workspaceId, ...next })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(next))
    .execute()
}

/** The same, when the reader is somebody else than the workspace's client: their own reading is no news. */
export async function appendAccessLineOfOther(
  context: Context,
  viewer: Viewer,
  line: { readonly workspaceId: WorkspaceId; readonly documentId: DocumentId | null; readonly what: string },
): Promise<void> {
  if (viewer.kind === 'nobody' || findWorkspaceRole(viewer, line.workspaceId) === 'client') return
  await appendAccessLine(context, { ...line, actorId: viewer.accountId })
}
