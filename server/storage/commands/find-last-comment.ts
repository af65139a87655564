import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import { admitToWorkspace } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { findCommentsOfOthers } from '../comments/find-comments-of-others.ts'
import type { Command } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'

/** What another said last beside a text of the workspace that the asker may read: who and when, and not a word of it. */
export const findLastComment: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId },
  Result<{ readonly by: string; readonly at: Instant } | undefined, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const asked = { workspaceIds: [workspaceId], which: 'all' } as const
    const [last] = await findCommentsOfOthers(context, admitted.value, asked)
    if (last === undefined) return succeed(undefined)
    await appendAccessLineOfOther(context, admitted.value, { workspaceId, documentId: null, what: 'listed' })
    return succeed({ by: await createNameReader(context)(last.byId), at: last.at })
  },
}
