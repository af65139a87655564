import { ensureWorkspaceId, type GoalId } from '#lib/base/ids.ts'
import type { Quote } from '../../../_quotes/quote-answer.ts'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { getDoor } from '../../../_server/door.ts'
import { requireSignedIn } from '../../../_server/require-signed-in.ts'

/** What a goal quotes, as its page needs it. */
export async function findQuotes(workspaceId: string, goalId: GoalId): Promise<readonly Quote[]> {
  const me = await requireSignedIn()
  return answerOr404(getDoor().quotes.list(me.sessionId, ensureWorkspaceId(workspaceId), goalId))
}
