import { timesWords } from '#lib/words/en/times.ts'

/** What the JSON interface says of session times, in the words of the screen. */
export const timesFailures: Readonly<Record<string, string>> = {
  'session-unknown': timesWords.gone,
  'session-changed': timesWords.changedMeanwhile,
  'time-not-possible': timesWords.notPossible,
  'times-full': timesWords.full,
  'link-not-usable': timesWords.videoNotUsable,
}
