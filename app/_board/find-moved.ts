import { goalColumns, type GoalColumn } from '#lib/board/goal-column.ts'

type Columns = Readonly<Record<GoalColumn, readonly { readonly id: string }[]>>

/** More than this at once is a board that was drawn anew, not something that went somewhere. */
const movedLimit = 4

/**
 * The goals that changed column, or their place among the goals that stayed beside them; not those that only
 * made room. Empty when so many moved that nobody could follow.
 */
export function findMoved(before: Columns, now: Columns): readonly string[] {
  const columnOf = new Map(goalColumns.flatMap((column) => before[column].map(({ id }) => [id, column])))
  const moved: string[] = []
  for (const column of goalColumns) {
    const came = now[column].filter(({ id }) => columnOf.has(id) && columnOf.get(id) !== column)
    moved.push(...came.map(({ id }) => id))
    const stays = new Set(now[column].map(({ id }) => id))
    const [was, is] = [
      before[column].filter(({ id }) => stays.has(id)).map(({ id }) => id),
      now[column].filter(({ id }) => columnOf.get(id) === column).map(({ id }) => id),
    ]
    moved.push(...findReordered(was, is))
    if (moved.length > movedLimit) return []
  }
  return moved
}

/** Both lists have the same ids. Walks them side by side; what is out of step was moved. */
function findReordered(was: readonly string[], is: readonly string[]): readonly string[] {
  const moved = new Set<string>()
  let [index, at] = [0, 0]
  while (index < was.length && at < is.length && moved.size <= movedLimit) {
    const [before, now] = [was[index], is[at]]
    if (before === undefined || now === undefined) break
    if (moved.has(before)) index += 1
    else if (moved.has(now)) at += 1
    else if (before === now) [index, at] = [index + 1, at + 1]
    else if (was[index + 1] === now) moved.add(before)
    else moved.add(now)
  }
  return [...moved]
}
