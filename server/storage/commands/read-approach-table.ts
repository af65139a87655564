import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { findWorkspaceRole } from '#lib/access/viewer.ts'
import type { ApproachCardView, PreferenceView } from '#lib/approaches/card-views.ts'
import {
  ensureAccountId,
  ensureApproachCardId,
  ensurePreferenceId,
  type GoalId,
  type SessionId,
  type WorkspaceId,
} from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { ApproachTable } from '#lib/deciding/approach-table.ts'
import { otherSide } from '#lib/deciding/who-decides.ts'
import { admitToWorkspace } from '../admit.ts'
import { appendAccessLineOfOther } from '../append-access-line.ts'
import { openPreference, openStopReason } from '../approaches/approach-bodies.ts'
import { hashTable } from '../approaches/hash-approach.ts'
import { loadAgreedApproach } from '../approaches/load-agreed-approach.ts'
import { isReleased, loadCards, loadPreferences, loadTableNow } from '../approaches/load-table.ts'
import { selectOpen, sideOf } from '../deciding/load-goal-now.ts'
import { createDeciderReader, readSuggestions, type NameDecider } from '../deciding/read-suggestions.ts'
import { findDocumentId } from '../document-target.ts'
import { loadDocument, type DocumentRow } from '../load-document.ts'
import type { Command, Context } from '../named.ts'

/** Reads a goal's table. A read by another than the client has its line. */
export const readApproachTable: Command<
  { readonly sessionId: SessionId; readonly workspaceId: WorkspaceId; readonly goalId: GoalId },
  Result<ApproachTable, ToldRefusal>
> = {
  async run(context, { sessionId, workspaceId, goalId }) {
    const admitted = await admitToWorkspace(context, sessionId, workspaceId, 'open')
    if (!admitted.ok) return admitted
    const role = findWorkspaceRole(admitted.value, workspaceId)
    const boardId = await findDocumentId(context, { of: 'board', workspaceId })
    const board = boardId === undefined ? undefined : await loadDocument(context, boardId)
    if (board === undefined || (role !== 'client' && role !== 'clinician')) return fail({ kind: 'not-found' })
    await appendAccessLineOfOther(context, admitted.value, {
      workspaceId,
      documentId: board.id,
      what: 'read',
    })
    const nameOf = createDeciderReader(context)
    const open = await selectOpen(context, board)
      .where('goal_id', '=', goalId)
      .where('suggestions.kind', '=', 'approach')
      .execute()
    const { accountId } = admitted.value
    const cards = await readCards(context, board, goalId, nameOf)
    const preferences = await readPreferences(context, board, goalId, { nameOf, reader: accountId })
    return succeed({
      documentId: board.id,
      tableHash: hashTable(await loadTableNow(context, board, goalId)),
      cards: cards.views,
      preferences: preferences.views,
      isPartlyUnread: cards.isPartlyUnread || preferences.isPartlyUnread,
      ...(await readAgreed(context, board, goalId, nameOf)),
      open: (await readSuggestions(context, board, open, nameOf)).map(({ view }) => view),
    })
  },
}

/** What can be read of rows, and whether that is less than all of them. */
interface Views<View> {
  readonly views: readonly View[]
  readonly isPartlyUnread: boolean
}

async function person(nameOf: NameDecider, id: string) {
  return { accountId: ensureAccountId(id), name: (await nameOf(id, '')).name }
}

async function readCards(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
  nameOf: NameDecider,
): Promise<Views<ApproachCardView>> {
  const counts = await context.db
    .selectFrom('approach_cards')
    .select(({ fn }) => ['id', fn.countAll<number>().as('words')])
    .where('document', '=', board.number)
    .where('goal_id', '=', goalId)
    .groupBy('id')
    .execute()
  const cards: ApproachCardView[] = []
  for (const { id, words, isOff, row } of await loadCards(context, board, goalId))
    cards.push({
      id,
      words,
      isOff,
      by: await person(nameOf, row.made_by),
      at: row.made_at,
      wasReworded: counts.some((one) => one.id === id && one.words > 1),
    })
  return { views: cards, isPartlyUnread: cards.length < counts.length }
}

async function readPreferences(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
  { nameOf, reader }: { readonly nameOf: NameDecider; readonly reader: string },
): Promise<Views<PreferenceView>> {
  const views: PreferenceView[] = []
  let isPartlyUnread = false
  for (const row of await loadPreferences(context, board, goalId)) {
    if (row.made_by !== reader && !isReleased(row)) continue
    const body = openPreference(context, board, row)
    if (body === undefined) {
      isPartlyUnread = true
      continue
    }
    views.push({
      id: ensurePreferenceId(row.id),
      cardId: ensureApproachCardId(row.card_id),
      by: await person(nameOf, row.made_by),
      at: row.made_at,
      isReleased: isReleased(row),
      ...body,
    })
  }
  return { views, isPartlyUnread }
}

async function readAgreed(
  context: Context,
  board: DocumentRow,
  goalId: GoalId,
  nameOf: NameDecider,
): Promise<Pick<ApproachTable, 'agreed' | 'stopped'>> {
  const found = await loadAgreedApproach(context, board, goalId)
  if (found === undefined) return { agreed: undefined, stopped: undefined }
  const { agreed, stop } = found
  const [read] = await readSuggestions(context, board, [agreed], nameOf)
  if (read === undefined) return { agreed: undefined, stopped: undefined }
  const side = sideOf(agreed.side) ?? 'client'
  return {
    agreed: {
      suggestion: read.view,
      agreedBy: await nameOf(agreed.ended_by, otherSide[side]),
      agreedAt: agreed.ended_at,
    },
    stopped: stop && {
      by: await person(nameOf, stop.stopped_by),
      at: stop.stopped_at,
      reason: openStopReason(context, board, stop.suggestion, stop.reason_sealed),
    },
  }
}
