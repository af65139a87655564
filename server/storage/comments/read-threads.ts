import { ensureCommentId } from '#lib/base/ids.ts'
import type { CommentEntry, CommentThread } from '#lib/comments/comment.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { openComment, type CommentRecord, type CommentRow } from './comment-record.ts'

/** Everything that was said beside a text, in order. Asks no gate: the caller has. */
export async function loadComments(
  { db }: Context,
  { id }: DocumentRow,
  threadId?: string,
): Promise<readonly CommentRow[]> {
  const rows = db.selectFrom('comments').selectAll().where('document_id', '=', id).orderBy('position')
  return threadId === undefined ? rows.execute() : rows.where('thread_id', '=', threadId).execute()
}

/**
 * The conversations that these rows make, oldest first. What was wiped is gone, but for a comment that its writer
 * replied to; a damaged row hides none beside it.
 */
export async function readThreads(
  context: Context,
  document: DocumentRow,
  rows: readonly CommentRow[],
): Promise<readonly CommentThread[]> {
  const nameOf = createNameReader(context)
  const takenBack = new Set(rows.flatMap(({ kind, about_id }) => (kind === 'taken-back' ? [about_id] : [])))
  const byThread = Map.groupBy(rows, ({ thread_id }) => thread_id)
  const threads: CommentThread[] = []
  for (const [threadId, ofThread] of byThread) {
    const said = ofThread.filter(isSaid)
    if (said.every(isWiped)) continue
    const entries: CommentEntry[] = []
    let first: CommentRecord | undefined
    for (const row of said) {
      if (isWiped(row) && row.kind === 'reply') continue
      const record = openComment(context.vault, document, row)
      if (row.kind === 'comment') first = record
      const { by_id: byId, role, at } = row
      const who = { id: ensureCommentId(row.id), byId, by: await nameOf(byId), role, at }
      entries.push({ ...who, ...stateOf(row, record, takenBack.has(row.id)) })
    }
    const done = findDone(ofThread)
    threads.push({
      id: ensureCommentId(threadId),
      root: said[0]?.root ?? '',
      quoted: first?.quoted,
      isOfThisSharing: document.sharedAt !== null && (ofThread[0]?.at ?? 0) >= document.sharedAt,
      done: done && { by: await nameOf(done.by_id), byId: done.by_id, at: done.at },
      entries,
    })
  }
  return threads
}

const isSaid = ({ kind }: CommentRow) => kind === 'comment' || kind === 'reply'

/** Its words are gone: its writer took it back before anybody else read it. */
const isWiped = (row: CommentRow) => row.record_sealed === null

function stateOf(row: CommentRow, record: CommentRecord | undefined, isTakenBack: boolean) {
  if (isWiped(row)) return { state: 'wiped' } as const
  if (record === undefined) return { state: 'unreadable' } as const
  return { state: isTakenBack ? 'taken-back' : 'said', words: record.words } as const
}

/** That it is done, where nothing was said and nobody opened it since. */
export function findDone(ofThread: readonly CommentRow[]): CommentRow | undefined {
  const last = ofThread.findLast((row) => row.kind !== 'taken-back' && !(isSaid(row) && isWiped(row)))
  return last?.kind === 'done' ? last : undefined
}
