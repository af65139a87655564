import type { SessionTime } from '#lib/appointments/session-time.ts'
import { say } from '#lib/words/say.ts'
import { sayRepeat } from './say-repeat.ts'

/** "50 minutes, every week. Set by Ana Rivera." */
export function sayDetails(
  session: Pick<SessionTime, 'minutes' | 'repeat' | 'status' | 'isMoved' | 'setBy'>,
): string {
  const name = session.setBy
  if (session.status === 'cancelled') return `${say('times.calledOffBy', { name })}.`
  const length = say('times.minutes', { count: session.minutes })
  const repeat = sayRepeat(session.repeat)
  const who = session.isMoved ? say('times.movedBy', { name }) : say('times.setBy', { name })
  return `${repeat === undefined ? length : `${length}, ${repeat}`}. ${who}.`
}
