import { unreachable } from '#lib/base/unreachable.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import type { Entry } from './noticed-entries.ts'

/** What stands in place of words that are not told; undefined where they are. */
export function sayState(entry: Entry, me: string): string | undefined {
  switch (entry.state) {
    case 'said':
      return undefined
    case 'taken-back':
      return entry.byId === me
        ? say(noticedWords.tookBackMine)
        : say(noticedWords.tookBack, { name: entry.by })
    case 'unreadable':
      return say(noticedWords.unreadable)
    default:
      return unreachable(entry.state)
  }
}
