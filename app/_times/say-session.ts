import type { Instant } from '#lib/base/instant.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { daysBetween, sayWhen } from '#lib/words/say-when.ts'
import { say } from '#lib/words/say.ts'

/** "Today at 15:00", "Tomorrow at 15:00", or "Tuesday 1 December at 15:00", by the reader's zone and present. */
export function saySession(
  at: Instant,
  reader: { readonly zone: string | undefined; readonly now: Instant },
): string {
  const { zone, now } = reader
  const time = () => sayWhen(at, 'time', reader)
  const days = daysBetween(now, at, zone)
  if (days === 0) return say(timesWords.today, { time: time() })
  if (days === 1) return say(timesWords.tomorrow, { time: time() })
  return sayWhen(at, 'moment', reader)
}
