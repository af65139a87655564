import type { Authored } from '#lib/authorship/authored-ranges.ts'
import type { AccountId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { authorshipWords } from '#lib/words/en/authorship.ts'
import { sayWhen } from '#lib/words/say-when.ts'
import { say } from '#lib/words/say.ts'
import type { Author } from './authorship-answer.ts'

/**
 * "(name), Tuesday 3 November", or whose words they are and who moved them. In the reader's own zone and by their
 * present: for the browser alone.
 */
export function sayAuthored(
  { author, at, moved }: Authored,
  findPerson: (accountId: AccountId) => Author | undefined,
): string {
  const day = (at: Instant) => sayWhen(at, 'day', { zone: undefined, now: Date.now() })
  const name = findPerson(author)?.name ?? ''
  if (moved === undefined) return say(authorshipWords.by, { name, day: day(at) })
  const mover = findPerson(moved.by)?.name ?? ''
  return say(authorshipWords.moved, { name, mover, day: day(moved.at) })
}
