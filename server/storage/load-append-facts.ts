import { sql } from 'kysely'
import type { DocumentFacts } from '#lib/access/may.ts'
import { findInputToNote, isSessionOver } from '#lib/access/session-limits.ts'
import type { Viewer } from '#lib/access/viewer.ts'
import {
  ensureAccountId,
  ensureDocumentId,
  ensureWorkspaceId,
  type DocumentId,
  type SessionId,
} from '#lib/base/ids.ts'
import { ensureDocumentKind } from './load-document.ts'
import { readMembership, readSessionTimes, type SessionTimesRow } from './load-viewer.ts'
import type { Context } from './named.ts'
import { inPowersOfTwo, prepareQuery } from './prepared-query.ts'

/** Someone at a document, as both stand in the transaction that asks. */
export interface Writer {
  readonly documentId: DocumentId
  readonly sessionId: SessionId
}

/** A document's log as its head tells it. */
export interface LogHead {
  readonly id: DocumentId
  readonly number: number
  readonly schemaVersion: number
  readonly facts: DocumentFacts
  readonly seq: number
  readonly position: number | null
  readonly snapshotSeq: number
  readonly mark: Uint8Array
  readonly isDamaged: boolean
}

export interface AppendFacts {
  /** What the gate needs to know of whoever is behind the session, as far as the document's workspace goes. */
  viewerOf(writer: Writer): Viewer
  /** Undefined when there is none, it was deleted, or its key is gone. */
  headOf(documentId: DocumentId): LogHead | undefined
  /** Whether what is known of the session's last input is so old that writing now is news. */
  isInputNews(sessionId: SessionId): boolean
}

/** Everything the gate and the log need for a group, in one question for all its writers. */
export async function loadAppendFacts(context: Context, asked: readonly Writer[]): Promise<AppendFacts> {
  const viewers = new Map<string, Viewer>()
  const heads = new Map<DocumentId, LogHead>()
  const inputNews = new Set<string>()
  const writers = [...new Map(asked.map((writer) => [keyOf(writer), writer])).values()]
  for (const run of inPowersOfTwo(writers)) {
    const parameters = run.flatMap(({ sessionId, documentId }) => [sessionId, documentId])
    for (const row of await selectFacts(context.db, run.length, parameters)) {
      const key = `${row.session_id}/${row.document_id}`
      viewers.set(key, readViewer(context, row, viewers.get(key)))
      const head = readHead(context, row)
      if (head !== undefined) heads.set(head.id, head)
      if (isInputNews(row, context)) inputNews.add(row.session_id)
    }
  }
  return {
    viewerOf: (writer) => viewers.get(keyOf(writer)) ?? { kind: 'nobody' },
    headOf: (documentId) => heads.get(documentId),
    isInputNews: (sessionId) => inputNews.has(sessionId),
  }
}

const keyOf = ({ sessionId, documentId }: Writer) => `${sessionId}/${documentId}`

/** A row for each membership in the document's workspace, or one without; what does not exist is null. */
interface FactsRow extends SessionTimesRow {
  readonly session_id: string
  readonly document_id: string
  readonly account_id: string | null
  readonly drafts: 'open' | 'sealed'
  readonly works_here: number | boolean
  readonly role: string | null
  readonly number: number | null
  readonly schema_version: number
  readonly workspace_id: string
  readonly kind: string
  readonly owner_id: string
  readonly shared_at: number | null
  readonly seq: number | null
  readonly position: number | null
  readonly snapshot_seq: number
  readonly mark: Uint8Array
  readonly damaged_at: number | null
}

const selectFacts = prepareQuery((db, size) =>
  sql<FactsRow>`
    with asked (session_id, document_id) as (values ${sql.join(Array(size).fill(sql`(${''}, ${''})`))})
    select asked.session_id, asked.document_id, session.account_id, session.created_at,
      session.last_input_at, session.held_until, session.drafts,
      exists (
        select 1 from memberships as work
        where work.account_id = session.account_id and work.scope = 'practice' and work.until_at is null
      ) as works_here,
      membership.role, document.number, document.schema_version, document.workspace_id, document.kind,
      document.owner_id, document.shared_at, head.seq, head.position, head.snapshot_seq, head.mark, head.damaged_at
    from asked
    left join sessions as session on session.id = asked.session_id and session.ended_at is null
    left join documents as document on document.id = asked.document_id and document.deleted_at is null
    left join heads as head on head.document = document.number
    left join memberships as membership
      on membership.account_id = session.account_id and membership.scope = 'workspace'
      and membership.scope_id = document.workspace_id and membership.until_at is null
  `.compile(db),
)

function readViewer(context: Context, row: FactsRow, earlier: Viewer | undefined): Viewer {
  const { account_id: account, drafts, role, workspace_id: scopeId } = row
  if (account === null) return { kind: 'nobody' }
  if (isSessionOver(readSessionTimes(row, Boolean(row.works_here)), context.at)) return { kind: 'nobody' }
  const memberships = role === null ? [] : readMembership({ scope: 'workspace', scope_id: scopeId, role })
  const others = earlier?.kind === 'person' ? earlier.memberships : []
  return {
    kind: 'person',
    accountId: ensureAccountId(account),
    memberships: [...others, ...memberships],
    drafts,
  }
}

function isInputNews({ account_id, last_input_at }: FactsRow, { at }: Context): boolean {
  return account_id !== null && findInputToNote(last_input_at, at, at) !== undefined
}

function readHead({ vault }: Context, row: FactsRow): LogHead | undefined {
  const { number, seq, position } = row
  if (number === null || seq === null || !vault.hasKey(row.document_id)) return undefined
  return {
    id: ensureDocumentId(row.document_id),
    number,
    schemaVersion: row.schema_version,
    facts: {
      workspaceId: ensureWorkspaceId(row.workspace_id),
      kind: ensureDocumentKind(row.kind),
      ownerId: ensureAccountId(row.owner_id),
      shared: row.shared_at !== null,
    },
    seq,
    position,
    snapshotSeq: row.snapshot_seq,
    mark: row.mark,
    isDamaged: row.damaged_at !== null,
  }
}
