import type { Repeat } from '#lib/appointments/appointment.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'

/** "every week"; undefined for a session that comes round once. */
export function sayRepeat(repeat: Repeat): string | undefined {
  switch (repeat) {
    case 'none':
      return undefined
    case 'weekly':
      return say(timesWords.weekly)
    case 'fortnightly':
      return say(timesWords.fortnightly)
    default:
      return unreachable(repeat)
  }
}
