import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { CommentId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToComments, type CommentedText } from '../comments/admit-to-comments.ts'
import { findNoRoomToComment } from '../comments/find-no-room-to-comment.ts'
import { findDone, loadComments } from '../comments/read-threads.ts'
import type { NoRoom } from '../find-no-room.ts'
import type { Command } from '../named.ts'
import { newId } from '../new-id.ts'

export interface SetCommentDoneInput extends CommentedText {
  /** The comment that the conversation began with. */
  readonly commentId: CommentId
  readonly isDone: boolean
}

/** Keeps that a conversation is done, or opens it again; where it is so already, nothing is added. */
export const setCommentDone: Command<
  SetCommentDoneInput,
  Result<{ readonly hasChanged: boolean }, ToldRefusal | NoRoom | { readonly kind: 'not-shared' }>
> = {
  async run(context, { commentId, isDone, ...text }) {
    const admitted = await admitToComments(context, text, 'write')
    if (!admitted.ok) return admitted
    const { viewer, role, document } = admitted.value
    if (!document.facts.shared) return fail({ kind: 'not-shared' })
    const ofThread = await loadComments(context, document, commentId)
    const [first] = ofThread
    if (first === undefined || first.record_sealed === null) return fail({ kind: 'not-found' })
    if ((findDone(ofThread) !== undefined) === isDone) return succeed({ hasChanged: false })
    const { workspaceId } = document.facts
    const noRoom = await findNoRoomToComment(context, workspaceId, viewer.accountId)
    if (noRoom !== undefined) return fail(noRoom)
    await context.db
      .insertInto('comments')
      .values({
        id: newId(),
        workspace_id: workspaceId,
        document_id: document.id,
        kind: isDone ? 'done' : 'opened',
        thread_id: commentId,
        about_id: null,
        root: null,
        by_id: viewer.accountId,
        role,
        press_id: newId(),
        at: context.at,
        record_sealed: null,
      })
      .execute()
    return succeed({ hasChanged: true })
  },
}
