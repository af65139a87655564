import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { PracticeCardView } from '#lib/approaches/practice-card.ts'
import type { SessionId, WorkspaceId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToPractice, admitToWorkspace } from '../admit.ts'
import { readPracticeCards } from '../approaches/read-practice-cards.ts'
import type { Query } from '../named.ts'

/** A practice's own cards: for its clinicians, and for whoever is in a workspace of that practice. */
export const findPracticeCards: Query<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId | undefined },
  Result<readonly PracticeCardView[], ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId }) {
    if (workspaceId === undefined) {
      const admitted = await admitToPractice(context, sessionId, 'keep-library')
      if (!admitted.ok) return admitted
      return succeed(await readPracticeCards(context, admitted.value.practiceId))
    }
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const workspace = await context.db
      .selectFrom('workspaces')
      .select('practice_id')
      .where('id', '=', workspaceId)
      .executeTakeFirst()
    if (workspace === undefined) return fail({ kind: 'not-found' })
    return succeed(await readPracticeCards(context, workspace.practice_id))
  },
}
