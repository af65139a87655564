import { sayWhen } from '#lib/words/say-when.ts'

/**
 * A day and a time as the fields of a form have them, in words: "Thursday 3 December at 15:45", by the clock that they
 * are set by. Undefined until both are whole.
 */
export function sayStarts({
  date,
  time,
}: {
  readonly date: string
  readonly time: string
}): string | undefined {
  if (date === '' || time === '') return undefined
  const at = Date.parse(`${date}T${time}Z`)
  return Number.isNaN(at) ? undefined : sayWhen(at, 'moment', { zone: 'UTC', now: Date.now() })
}
