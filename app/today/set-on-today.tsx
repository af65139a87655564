import type { CaseloadDay } from '#lib/appointments/session-time.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { SetTimes } from '../_times/set-times.tsx'

/** Setting a time from Today: with whom is asked first. */
export function SetOnToday({
  clients,
  look,
}: {
  readonly clients: CaseloadDay['clients']
  readonly look: 'main' | 'plain'
}) {
  const [first, ...others] = clients
  return first === undefined ? null : (
    <SetTimes words={say(timesWords.set)} look={look} places={[first, ...others]} />
  )
}
