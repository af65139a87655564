import type { SessionTime } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { sayCount } from '#lib/words/say-count.ts'
import { say } from '#lib/words/say.ts'
import { sayRepeat } from './say-repeat.ts'

/** "50 minutes, every week. Set by Ana Rivera." */
export function sayDetails(
  session: Pick<SessionTime, 'minutes' | 'repeat' | 'status' | 'isMoved' | 'setBy'>,
): string {
  const name = session.setBy
  if (session.status === 'cancelled') return `${say(timesWords.calledOffBy, { name })}.`
  const length = sayCount(timesWords.minutes, session.minutes)
  const repeat = sayRepeat(session.repeat)
  const who = session.isMoved ? say(timesWords.movedBy, { name }) : say(timesWords.setBy, { name })
  return `${repeat === undefined ? length : `${length}, ${repeat}`}. ${who}.`
}
