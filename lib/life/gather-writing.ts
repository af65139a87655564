import type { AccountId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { writtenParts, type WrittenPart } from './life-entry.ts'

/** Words of one hand that stand in a goal. */
export interface WrittenWords {
  readonly part: WrittenPart
  readonly by: AccountId
  readonly at: Instant
}

/** What one person wrote in one go: `at` is when they were done. */
export interface Writing {
  readonly by: AccountId
  readonly at: Instant
  readonly parts: readonly WrittenPart[]
}

/** Writing of one hand with no longer pauses is told as one: a day's work, in whatever zone it is read. */
const longestPauseMs = 6 * 60 * 60_000

/** Who wrote on a goal and when, oldest first: one for each person and day, or more. */
export function gatherWriting(words: readonly WrittenWords[]): readonly Writing[] {
  const gathered: Writing[] = []
  for (const { by, at, part } of words.toSorted((one, other) => one.at - other.at)) {
    const index = gathered.findLastIndex((one) => one.by === by)
    const last = gathered[index]
    if (last === undefined || at - last.at > longestPauseMs) gathered.push({ by, at, parts: [part] })
    else gathered[index] = { ...last, at, parts: withPart(last.parts, part) }
  }
  return gathered.toSorted((one, other) => one.at - other.at)
}

const withPart = (parts: readonly WrittenPart[], part: WrittenPart) =>
  writtenParts.filter((known) => known === part || parts.includes(known))
