import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureAccountId,
  ensureSessionPageId,
  parseGoalId,
  type AccountId,
  type DocumentId,
  type GoalId,
  type SessionId,
  type SessionPageId,
  type VersionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'
import { admitToWorkspace, findAccess } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { loadDocumentsOf, type DocumentRow } from '../load-document.ts'
import type { Command, Context } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { readNamedVersions } from '../versions/read-named-versions.ts'

/** How many of each kind are given at a time, at most: one more tells that there are earlier ones. */
const rowsAtATime = 51

interface Doer {
  readonly accountId: AccountId
  readonly name: string
}

export interface ProgressListed {
  readonly boardId: DocumentId
  readonly moves: readonly {
    readonly goalId: GoalId
    readonly from: GoalColumn
    readonly to: GoalColumn
    readonly by: Doer
    readonly byBoth: boolean
    readonly at: Instant
  }[]
  readonly sessions: readonly { readonly id: SessionPageId; readonly at: Instant }[]
  readonly versions: readonly {
    readonly id: VersionId
    readonly documentId: DocumentId
    readonly name: string
    readonly by: Doer
    readonly at: Instant
  }[]
}

/**
 * What happened in a workspace before a moment, newest first: goals that moved, session pages, versions that were
 * named, of what both write. Given to another, it has its lines: the goals were read, the pages were listed.
 */
export const listProgress: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId; readonly before: Instant | undefined },
  Result<ProgressListed, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, before = Number.MAX_SAFE_INTEGER }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'list-documents')
    if (!admitted.ok) return admitted
    const viewer = admitted.value
    const documents = (await loadDocumentsOf(context, workspaceId)).filter(
      ({ facts }) => isWrittenByBoth(facts.kind) && findAccess(viewer, facts) !== undefined,
    )
    const board = documents.find(({ facts }) => facts.kind === 'board')
    if (board === undefined) return fail({ kind: 'not-found' })
    await appendAccessLineOfOther(context, viewer, { workspaceId, documentId: board.id, what: 'read' })
    await appendAccessLineOfOther(context, viewer, { workspaceId, documentId: null, what: 'listed' })
    const nameOf = createNameReader(context)
    const doer = async (id: string): Promise<Doer> => ({
      accountId: ensureAccountId(id),
      name: await nameOf(id),
    })
    return succeed({
      boardId: board.id,
      moves: await readMoves(context, board, before, doer),
      sessions: await readSessions(context, workspaceId, before),
      versions: await readVersions(context, documents, before, doer),
    })
  },
}

const isWrittenByBoth = (kind: DocumentRow['facts']['kind']) =>
  kind === 'board' || kind === 'session' || kind === 'plan'

type NameDoer = (id: string) => Promise<Doer>

async function readMoves(
  { db }: Context,
  board: DocumentRow,
  before: Instant,
  doer: NameDoer,
): Promise<ProgressListed['moves']> {
  const rows = await db
    .selectFrom('goal_moves')
    .select(['goal_id', 'from_column', 'to_column', 'moved_by', 'moved_at', 'by_both'])
    .where('document', '=', board.number)
    .where('moved_at', '<', before)
    .orderBy('position', 'desc')
    .limit(rowsAtATime)
    .execute()
  const moves: ProgressListed['moves'][number][] = []
  for (const row of rows) {
    const goalId = parseGoalId(row.goal_id)
    const [from, to] = [columnOf(row.from_column), columnOf(row.to_column)]
    if (!goalId.ok || from === undefined || to === undefined) continue
    moves.push({
      goalId: goalId.value,
      from,
      to,
      by: await doer(row.moved_by),
      byBoth: row.by_both === 1,
      at: row.moved_at,
    })
  }
  return moves
}

const columnOf = (text: string) => goalColumns.find((known) => known === text)

async function readSessions(
  { db }: Context,
  workspaceId: WorkspaceId,
  before: Instant,
): Promise<ProgressListed['sessions']> {
  const rows = await db
    .selectFrom('session_pages')
    .select(['id', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('created_at', '<', before)
    .orderBy('number', 'desc')
    .limit(rowsAtATime)
    .execute()
  return rows.map((row) => ({ id: ensureSessionPageId(row.id), at: row.created_at }))
}

async function readVersions(
  context: Context,
  documents: readonly DocumentRow[],
  before: Instant,
  doer: NameDoer,
): Promise<ProgressListed['versions']> {
  const versions: ProgressListed['versions'][number][] = []
  for (const one of await readNamedVersions(context, documents, { before, limit: rowsAtATime })) {
    versions.push({
      id: one.id,
      documentId: one.documentId,
      name: one.name,
      by: await doer(one.madeBy),
      at: one.at,
    })
  }
  return versions
}
