import { goalColumns } from '#lib/board/goal-column.ts'
import type { LifeEntry, LifeEvent } from '#lib/life/life-entry.ts'
import { openReason } from '../deciding/decision-body.ts'
import { entryOf, wordsOf, type LifeOf, type Span } from './life-of.ts'
import { selectMoves } from './select-life.ts'

/** Where the goal went, and why it was stopped. */
export async function readMoved(life: LifeOf, span: Span): Promise<readonly LifeEntry[]> {
  const { context, board, goalId, personOf } = life
  const rows = await selectMoves(life, span)
    .select(['from_column', 'to_column', 'moved_by', 'moved_at', 'by_both', 'reason_sealed'])
    .orderBy('position')
    .execute()
  const entries: LifeEntry[] = []
  for (const row of rows) {
    const [from, to] = [columnOf(row.from_column), columnOf(row.to_column)]
    const event: LifeEvent | undefined =
      from === undefined || to === undefined
        ? undefined
        : { what: 'moved', from, to, byBoth: row.by_both === 1 }
    const reason = openReason(context, board, 'move', `${goalId}/${row.moved_at}`, row.reason_sealed)
    const by = await personOf(row.moved_by)
    entries.push(entryOf(row.moved_at, by, event, wordsOf(row.reason_sealed, reason)))
  }
  return entries
}

const columnOf = (text: string) => goalColumns.find((known) => known === text)
