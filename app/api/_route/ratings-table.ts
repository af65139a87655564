import type { Door } from '../../_server/door.ts'

type Told<T> = T extends { readonly ok: true; readonly value: infer Value } ? Value : never
type RatingsForNotes = Told<Awaited<ReturnType<Door['noticed']['ratingsForNotes']>>>

const columns = ['date', 'said by', 'role', 'goal', 'level', 'words', 'T-score', 'goals in it'] as const

/**
 * Ratings and T-scores as a table of one file (RFC 4180), in the field's terms. Words that a table program would take
 * for a formula begin with an apostrophe.
 */
export function ratingsTable({ ratings, tScores }: RatingsForNotes): string {
  const rows = [
    ...ratings.map(({ date, by, role, goal, level, words }) => [date, by, role, goal, level, words, '', '']),
    ...tScores.map(({ date, role, tScore, goals }) => [date, '', role, '', '', '', tScore.toFixed(2), goals]),
  ]
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
