import type { CaseloadDay } from '#lib/appointments/session-time.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { SetTimes } from '../_times/set-times.tsx'

/** Setting a time from Today: with whom is asked first, those who are real before one who is not. */
export function SetOnToday({
  clients,
  look,
}: {
  readonly clients: CaseloadDay['clients']
  readonly look: 'main' | 'plain'
}) {
  const places = clients
    .toSorted((a, b) => Number(a.isPretend) - Number(b.isPretend))
    .map(({ workspaceId, name, isPretend, zone }) => ({
      workspaceId,
      name: isPretend ? say(pretendWords.named, { name }) : name,
      zone,
    }))
  return <SetTimes words={say(timesWords.set)} look={look} places={places} />
}
