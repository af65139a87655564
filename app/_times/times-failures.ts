import type { MessageKey } from '#lib/words/catalogue.ts'

/** What the JSON interface says of session times, in the words of the screen. */
export const timesFailures: Readonly<Record<string, MessageKey>> = {
  'session-unknown': 'times.gone',
  'time-not-possible': 'times.notPossible',
  'times-full': 'times.full',
  'link-not-usable': 'times.videoNotUsable',
}
