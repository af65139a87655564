import { ensureAccountId, ensureGoalId, ensureSuggestionId, parseGoalId } from '#lib/base/ids.ts'
import { answers } from '#lib/deciding/decision-kind.ts'
import type { Decider, SuggestionAnswer, SuggestionView } from '#lib/deciding/goal-decisions.ts'
import { readChoices } from '../approaches/read-choices.ts'
import type { DocumentRow } from '../load-document.ts'
import type { Context } from '../named.ts'
import { createNameReader } from '../read-person-name.ts'
import { openBody, openReason } from './decision-body.ts'
import { kindOf, sideOf } from './load-goal-now.ts'

export interface SuggestionRow {
  readonly number: number
  readonly id: string
  readonly goal_id: string
  readonly kind: string
  readonly other_goal_id: string | null
  readonly side: string
  readonly made_by: string
  readonly made_at: number
  readonly hash: string
  readonly body_sealed: Uint8Array
}

export type NameDecider = (accountId: string, side: string) => Promise<Decider>

export function createDeciderReader(context: Context): NameDecider {
  const nameOf = createNameReader(context)
  return async (accountId, side) => ({
    accountId: ensureAccountId(accountId),
    name: await nameOf(accountId),
    side: sideOf(side) ?? 'client',
  })
}

/** Rows as they are shown, each with everybody's last answer. A row of a kind that this version does not know is left out. */
export async function readSuggestions(
  context: Context,
  board: DocumentRow,
  rows: readonly SuggestionRow[],
  nameOf: NameDecider,
): Promise<readonly { readonly number: number; readonly view: SuggestionView }[]> {
  const answersOf = await readAnswers(context, board, rows, nameOf)
  const bodies = new Map(rows.map((row) => [row.id, openBody(context, board, row.id, row.body_sealed)]))
  const choices = await readChoices(context, board, bodies, async (id) => (await nameOf(id, '')).name)
  const read: { number: number; view: SuggestionView }[] = []
  for (const row of rows) {
    const kind = kindOf(row.kind)
    const goalId = parseGoalId(row.goal_id)
    if (kind === undefined || !goalId.ok) continue
    const body = bodies.get(row.id)
    const last = new Map((answersOf.get(row.number) ?? []).map((one) => [one.by.accountId, one]))
    read.push({
      number: row.number,
      view: {
        id: ensureSuggestionId(row.id),
        goalId: goalId.value,
        kind,
        otherGoalId: row.other_goal_id === null ? undefined : ensureGoalId(row.other_goal_id),
        by: await nameOf(row.made_by, row.side),
        at: row.made_at,
        hash: row.hash,
        content: body?.content,
        approach: choices.get(row.id),
        note: body?.note,
        answers: [...last.values()],
      },
    })
  }
  return read
}

/** Every answer to these suggestions, in the order in which they were given. */
export async function readAnswers(
  context: Context,
  board: DocumentRow,
  rows: readonly SuggestionRow[],
  nameOf: NameDecider,
): Promise<ReadonlyMap<number, readonly SuggestionAnswer[]>> {
  if (rows.length === 0) return new Map()
  const ids = new Map(rows.map(({ number, id }) => [number, id]))
  const answered = await context.db
    .selectFrom('suggestion_answers')
    .selectAll()
    .where('suggestion', 'in', [...ids.keys()])
    .orderBy('position')
    .execute()
  const byNumber = new Map<number, SuggestionAnswer[]>()
  for (const row of answered) {
    const answer = answers.find((known) => known === row.answer)
    if (answer === undefined) continue
    const place = `${ids.get(row.suggestion) ?? ''}/${row.made_by}/${row.made_at}`
    const one: SuggestionAnswer = {
      by: await nameOf(row.made_by, row.side),
      answer,
      reason: openReason(context, board, 'answer', place, row.reason_sealed),
      at: row.made_at,
    }
    byNumber.set(row.suggestion, [...(byNumber.get(row.suggestion) ?? []), one])
  }
  return byNumber
}
