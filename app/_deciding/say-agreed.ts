import type { AgreedPart } from '#lib/deciding/agreed-content.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'

/** A part of an agreement as it is read: a level of the ladder by its name, a day as a day. */
export function sayAgreed(part: AgreedPart, words: string): string {
  if (part === 'starting') return say(decidingWords[`starting-${words === 'm2' ? 'm2' : 'm1'}`])
  if (part !== 'review') return words
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(words))
}
