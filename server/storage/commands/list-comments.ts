import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { may } from '#lib/access/may.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { CommentThread } from '#lib/comments/comment.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { admitToComments, type CommentedText } from '../comments/admit-to-comments.ts'
import { noteCommentsRead } from '../comments/note-comments-read.ts'
import { loadComments, readThreads } from '../comments/read-threads.ts'
import type { Command } from '../named.ts'

export interface CommentsListed {
  readonly threads: readonly CommentThread[]
  /** The asker reads what the text said before this sharing, too. */
  readonly readsEarlier: boolean
}

/**
 * What is said beside a text, for whoever may read the text. For another than the client with an access line first,
 * which is no reading of the text; and noted as read, so that it cannot be taken back unseen. Where all of it was
 * wiped nothing is read.
 */
export const listComments: Command<CommentedText, Result<CommentsListed, ToldRefusal>> = {
  async run(context, text) {
    const admitted = await admitToComments(context, text, 'read')
    if (!admitted.ok) return admitted
    const { viewer, document } = admitted.value
    const rows = await loadComments(context, document)
    const threads = await readThreads(context, document, rows)
    const last = rows.at(-1)
    if (last !== undefined && threads.length > 0) {
      const { workspaceId } = document.facts
      const line = { workspaceId, documentId: document.id, what: 'read-comments' }
      await appendAccessLineOfOther(context, viewer, line)
      await noteCommentsRead(context, document.id, viewer.accountId, last.position)
    }
    const earlier = { on: 'version', document: document.facts, isOfSharing: false } as const
    return succeed({ threads, readsEarlier: may(viewer, earlier).allowed })
  },
}
