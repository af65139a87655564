import { ensureWorkspaceId, type GoalId } from '#lib/base/ids.ts'
import type { Quote } from '../../../_quotes/quote-answer.ts'
import { getDoor } from '../../../_server/door.ts'
import { readPart } from '../../../_server/read-part.ts'
import { requireSignedIn } from '../../../_server/require-signed-in.ts'

/** What a goal quotes, as its page needs it; undefined where that cannot be read. */
export async function findQuotes(workspaceId: string, goalId: GoalId): Promise<readonly Quote[] | undefined> {
  const me = await requireSignedIn()
  return readPart(getDoor().quotes.list(me.sessionId, ensureWorkspaceId(workspaceId), goalId))
}
