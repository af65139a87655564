import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AccountId, DocumentId, WorkspaceId } from '#lib/base/ids.ts'
import { findWorkspaceRole, type Viewer } from '#lib/access/viewer.ts'
import { lengthPrefixed } from './keyring/derive.ts'
import type { Context } from './named.ts'
import { inPowersOfTwo, prepareQuery } from './prepared-query.ts'
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

export interface NewAccessLine {
  readonly workspaceId: WorkspaceId
  readonly actorId: AccountId
  /** Null for the workspace as a whole. */
  readonly documentId: DocumentId | null
  readonly what: string
}

/** Adds a line to the workspace's access log. Within the command that gives the answer, and before it. */
export function appendAccessLine(context: Context, line: NewAccessLine): Promise<void> {
  return appendAccessLines(context, [line])
}

/** The same for several, in order: each goes behind the last of its workspace. */
export async function appendAccessLines(context: Context, lines: readonly NewAccessLine[]): Promise<void> {
  const { db, vault, at } = context
  const heads = await loadHeads(context, [...new Set(lines.map(({ workspaceId }) => workspaceId))])
  const rows = lines.map(({ workspaceId, actorId, documentId, what }) => {
    const head = heads.get(workspaceId)
    const position = (head?.position ?? 0) + 1
    const previousHash = head?.hash ?? firstHash
    const hash = hashAccessLine({ workspaceId, position, actorId, documentId, what, at }, previousHash)
    heads.set(workspaceId, { position, hash })
    return [workspaceId, position, actorId, documentId, what, at, previousHash, hash]
  })
  for (const run of inPowersOfTwo(rows)) await insertLines(db, run.length, run.flat())
  for (const run of inPowersOfTwo([...heads])) {
    const moved = run.map(([workspaceId, head]) => {
      return [workspaceId, head.position, head.hash, proveAccessHead(vault, { workspaceId, ...head })]
    })
    await moveHeads(db, run.length, moved.flat())
  }
}

/** Adds a line when the reader is somebody else than the workspace's client: their own reading is no news. */
export async function appendAccessLineOfOther(
  context: Context,
  viewer: Viewer,
  line: { readonly workspaceId: WorkspaceId; readonly documentId: DocumentId | null; readonly what: string },
): Promise<void> {
  if (viewer.kind === 'nobody' || findWorkspaceRole(viewer, line.workspaceId) === 'client') return
  await appendAccessLine(context, { ...line, actorId: viewer.accountId })
}

interface Head {
  readonly position: number
  readonly hash: string
}

async function loadHeads({ db }: Context, workspaceIds: readonly string[]): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>()
  for (const run of inPowersOfTwo(workspaceIds)) {
    for (const { workspace_id: id, ...head } of await selectHeads(db, run.length, run)) heads.set(id, head)
  }
  return heads
}

const selectHeads = prepareQuery((db, size) =>
  sql<Head & { readonly workspace_id: string }>`
    select workspace_id, position, hash from access_heads
    where workspace_id in (${sql.join(Array(size).fill(sql`${''}`))})
  `.compile(db),
)

const rowsOf = (size: number, columns: number) =>
  sql.join(Array(size).fill(sql`(${sql.join(Array(columns).fill(null))})`))

const insertLines = prepareQuery((db, size) =>
  sql`
    insert into access_log (workspace_id, position, actor_id, document_id, what, at, previous_hash, hash)
    values ${rowsOf(size, 8)}
  `.compile(db),
)

const moveHeads = prepareQuery((db, size) =>
  sql`
    insert into access_heads (workspace_id, position, hash, proof) values ${rowsOf(size, 4)}
    on conflict (workspace_id) do update
    set position = excluded.position, hash = excluded.hash, proof = excluded.proof
  `.compile(db),
)
