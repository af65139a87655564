import { tellRefusal, type ToldRefusal } from '#lib/access/tell-refusal.ts'
import {
  ensureQuoteId,
  type AccountId,
  type DocumentId,
  type GoalId,
  type QuoteId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { quoteLimits, type Quoted } from '#lib/quotes/quoted.ts'
import { admitToDocument, admitToWorkspace } from '../admit.ts'
import { findDocumentId } from '../document-target.ts'
import { countAdded, findNoRoom, type NoRoom } from '../find-no-room.ts'
import type { Command, Context } from '../named.ts'
import { newId } from '../new-id.ts'
import { sealQuote } from '../quotes/sealed-quote.ts'

export interface AddQuoteInput {
  readonly sessionId: SessionId
  readonly workspaceId: WorkspaceId
  readonly goalId: GoalId
  readonly sourceId: DocumentId
  /** As they stand in the source; that they do, the caller has seen. */
  readonly quoted: Quoted
}

/** `not-shared`: only what both may read can be quoted. `goal-full`: the goal shows as many as there may be. */
export type QuoteFailure = NoRoom | { readonly kind: 'not-shared' | 'goal-full' }

/** Quotes words of a shared text on a goal, under the text's own key. That the board has the goal, the caller has seen. */
export const addQuote: Command<
  AddQuoteInput,
  Result<{ readonly id: QuoteId; readonly boardId: DocumentId }, ToldRefusal | QuoteFailure>
> = {
  async run(context, { sessionId, workspaceId, goalId, sourceId, quoted }) {
    const inside = await admitToWorkspace(context, sessionId, workspaceId, 'quote')
    if (!inside.ok) return inside
    const admitted = await admitToDocument(context, sessionId, sourceId, 'read')
    if (!admitted.ok) return admitted
    const { facts } = admitted.value.document
    const isOwn = facts.kind === 'reflection' || facts.kind === 'starting-point'
    if (facts.workspaceId !== workspaceId || !isOwn) return tellRefusal('not-yours')
    if (!facts.shared) return fail({ kind: 'not-shared' })
    const { accountId } = inside.value
    const noRoom = await findNoRoomToQuote(context, { workspaceId, goalId, accountId })
    if (noRoom !== undefined) return fail(noRoom)
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    if (boardId === undefined) return fail({ kind: 'not-found' })
    const id = ensureQuoteId(newId())
    const home = { id: sourceId, workspaceId, kind: facts.kind }
    await context.db
      .insertInto('quotes')
      .values({
        id,
        workspace_id: workspaceId,
        goal_id: goalId,
        source_id: sourceId,
        state: 'quoted',
        words_sealed: sealQuote(context, home, id, quoted),
        added_by: accountId,
        added_at: context.at,
        ended_by: null,
        ended_at: null,
      })
      .execute()
    return succeed({ id, boardId })
  },
}

/** Of one person in the workspace, and on the goal. What was taken away or withdrawn counts on in the workspace. */
async function findNoRoomToQuote(
  { db, at }: Context,
  asked: { readonly workspaceId: WorkspaceId; readonly goalId: GoalId; readonly accountId: AccountId },
): Promise<QuoteFailure | undefined> {
  const added = await db
    .selectFrom('quotes')
    .select(countAdded('added_at', at))
    .where('workspace_id', '=', asked.workspaceId)
    .where('added_by', '=', asked.accountId)
    .executeTakeFirstOrThrow()
  const noRoom = findNoRoom('quotes', added)
  if (noRoom !== undefined) return noRoom
  const shown = await db
    .selectFrom('quotes')
    .select('id')
    .where('workspace_id', '=', asked.workspaceId)
    .where('goal_id', '=', asked.goalId)
    .where('state', '<>', 'removed')
    .limit(quoteLimits.perGoal)
    .execute()
  return shown.length >= quoteLimits.perGoal ? { kind: 'goal-full' } : undefined
}
