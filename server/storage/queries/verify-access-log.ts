import { firstHash, hashAccessLine, proveAccessHead } from '../append-access-line.ts'
import type { Context, Query } from '../named.ts'
import type { Schema } from '../schema.ts'

/** Where a workspace's access log stops being what was written. */
export interface AccessLogBreak {
  readonly workspaceId: string
  /** The first line that does not follow from the one before it, or that is missing. */
  readonly position: number
}

/** Checks every line of every workspace. Tells nothing but places, so it asks no gate: for the operator. */
export const verifyAccessLog: Query<
  void,
  { readonly lines: number; readonly breaks: readonly AccessLogBreak[] }
> = {
  async run(context) {
    const breaks: AccessLogBreak[] = []
    let count = 0
    for (const { workspace_id: workspaceId } of await selectWorkspaces(context).execute()) {
      const lines = await context.db
        .selectFrom('access_log')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .orderBy('position')
        .execute()
      const head = await context.db
        .selectFrom('access_heads')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .executeTakeFirst()
      const position = findBreak(context, lines, head)
      if (position !== undefined) breaks.push({ workspaceId, position })
      count += lines.length
    }
    return { lines: count, breaks }
  },
}

function selectWorkspaces({ db }: Context) {
  return db
    .selectFrom('access_heads')
    .select('workspace_id')
    .union(db.selectFrom('access_log').select('workspace_id'))
    .union(db.selectFrom('workspaces').select('id as workspace_id'))
}

function findBreak(
  { vault }: Context,
  lines: readonly Schema['access_log'][],
  head: Schema['access_heads'] | undefined,
): number | undefined {
  let previousHash = firstHash
  for (const [index, line] of lines.entries()) {
    const position = index + 1
    const fields = {
      workspaceId: line.workspace_id,
      position,
      actorId: line.actor_id,
      documentId: line.document_id,
      what: line.what,
      at: line.at,
    }
    const follows = line.position === position && line.previous_hash === previousHash
    if (!follows || hashAccessLine(fields, previousHash) !== line.hash) return position
    previousHash = line.hash
  }
  const after = lines.length + 1
  if (head === undefined || head.position !== lines.length || head.hash !== previousHash) return after
  const { workspace_id: workspaceId, position, hash } = head
  return proveAccessHead(vault, { workspaceId, position, hash }) === head.proof ? undefined : after
}
