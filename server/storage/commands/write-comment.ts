import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { ensureCommentId, type CommentId, type PressId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { commentLimits, type CommentAbout } from '#lib/comments/comment.ts'
import { admitToComments, type CommentedText, type Commenter } from '../comments/admit-to-comments.ts'
import { openComment, sealComment, type CommentRow } from '../comments/comment-record.ts'
import { findNoRoomToComment } from '../comments/find-no-room-to-comment.ts'
import { loadComments } from '../comments/read-threads.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { KeptBefore } from '../kept-before.ts'
import type { Command, Context } from '../named.ts'
import { newId } from '../new-id.ts'

export interface WriteCommentInput extends CommentedText {
  readonly pressId: PressId
  /** Tidied, and not ''. */
  readonly words: string
  /** What it is about, and whether the caller has seen it stand in the text; or which comment it replies to. */
  readonly place:
    | { readonly as: 'comment'; readonly about: CommentAbout; readonly stands: boolean }
    | { readonly as: 'reply'; readonly to: CommentId }
}

/**
 * `not-shared`: nobody else could read it. `words-not-there`: what it is about does not stand in the text.
 * `comments-full`: the text has as many as there may be.
 */
export type CommentFailure =
  | NoRoom
  | KeptBefore
  | { readonly kind: 'not-shared' | 'words-not-there' | 'comments-full' }

/** Keeps a comment beside a shared text, or a reply to one, once for each press. */
export const writeComment: Command<
  WriteCommentInput,
  Result<{ readonly id: CommentId }, ToldRefusal | CommentFailure>
> = {
  async run(context, input) {
    const admitted = await admitToComments(context, input, 'write')
    if (!admitted.ok) return admitted
    const { document, viewer } = admitted.value
    if (!document.facts.shared) return fail({ kind: 'not-shared' })
    const rows = await loadComments(context, document)
    const before = rows.find((row) => row.by_id === viewer.accountId && row.press_id === input.pressId)
    if (before !== undefined) {
      return isSame(context, admitted.value, before, input)
        ? succeed({ id: ensureCommentId(before.id) })
        : fail({ kind: 'kept-before' })
    }
    const { place } = input
    const first = place.as === 'reply' ? rows.find((row) => isOpenTo(row, place.to)) : undefined
    if (place.as === 'reply' && first === undefined) return fail({ kind: 'not-found' })
    // Asked after the press: what was kept stays kept, though its words have left the text since.
    if (place.as === 'comment' && !place.stands) return fail({ kind: 'words-not-there' })
    // What was wiped takes no room.
    const kept = rows.filter(({ record_sealed }) => record_sealed !== null)
    if (kept.length >= commentLimits.perText) return fail({ kind: 'comments-full' })
    const noRoom = await findNoRoomToComment(context, document.facts.workspaceId, viewer.accountId)
    if (noRoom !== undefined) return fail(noRoom)
    return succeed({ id: await insert(context, admitted.value, input) })
  },
}

/** A comment that is there to be replied to. */
const isOpenTo = (row: CommentRow, threadId: CommentId) =>
  row.kind === 'comment' && row.id === threadId && row.record_sealed !== null

async function insert(
  context: Context,
  { viewer, role, document }: Commenter,
  { pressId, words, place }: WriteCommentInput,
): Promise<CommentId> {
  const { db, vault, at } = context
  const id = ensureCommentId(newId())
  const { root, quoted } = place.as === 'comment' ? place.about : { root: null, quoted: undefined }
  const said = {
    id,
    kind: place.as,
    thread_id: place.as === 'comment' ? id : place.to,
    root,
    by_id: viewer.accountId,
    role,
    at,
  }
  await db
    .insertInto('comments')
    .values({
      ...said,
      workspace_id: document.facts.workspaceId,
      document_id: document.id,
      about_id: null,
      press_id: pressId,
      record_sealed: sealComment(vault, document, said, { words, quoted }),
    })
    .execute()
  return id
}

/**
 * Whether a press that comes again says what it said. Of quoted words only they: what stands around them may have
 * changed since.
 */
function isSame(
  { vault }: Context,
  { document }: Commenter,
  before: CommentRow,
  { words, place }: WriteCommentInput,
): boolean {
  const record = openComment(vault, document, before)
  if (before.kind !== place.as || record?.words !== words) return false
  if (place.as === 'reply') return before.thread_id === place.to
  return before.root === place.about.root && record.quoted?.exact === place.about.quoted?.exact
}
