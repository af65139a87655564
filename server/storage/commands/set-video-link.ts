import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import type { Command } from '../named.ts'
import { findTimesPages } from '../reach-appointment.ts'
import { sealVideoLink } from '../video-link.ts'

export interface SetVideoLinkInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  /** As `parseVideoLink` gives it; undefined takes the link away. */
  readonly link: string | undefined
}

/** Sets where the pair meets by video: one link for the workspace. Either may. */
export const setVideoLink: Command<
  SetVideoLinkInput,
  Result<{ readonly documentIds: readonly DocumentId[] }, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, link }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'set-appointments')
    if (!admitted.ok) return admitted
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    if (boardId === undefined) return fail({ kind: 'not-found' })
    const row = {
      link_sealed: link === undefined ? null : sealVideoLink(context, { boardId, workspaceId }, link),
      set_by: admitted.value.accountId,
      set_at: context.at,
    }
    await context.db
      .insertInto('video_links')
      .values({ workspace_id: workspaceId, ...row })
      .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(row))
      .execute()
    return succeed({ documentIds: await findTimesPages(context, workspaceId) })
  },
}
