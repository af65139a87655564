import { unreachable } from '#lib/base/unreachable.ts'
import type { LifeEntry, WrittenPart } from '#lib/life/life-entry.ts'
import { lifeWords } from '#lib/words/en/life.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { sayColumn } from '../_board/say-column.ts'

/** Who did what, in one sentence. */
export function sayLife(entry: Exclude<LifeEntry, { readonly what: 'unreadable' }>, me: string): string {
  const isMine = entry.by.accountId === me
  const { name } = entry.by
  switch (entry.what) {
    case 'wrote': {
      const parts = namePart(entry.parts)
      return isMine ? say(lifeWords[`youWrote-${parts}`]) : say(lifeWords[`wrote-${parts}`], { name })
    }
    case 'suggested':
      if (entry.takesOver)
        return isMine ? say(lifeWords.youSuggestedInPlace) : say(lifeWords.suggestedInPlace, { name })
      return isMine
        ? say(lifeWords[`youSuggested-${entry.kind}`])
        : say(lifeWords[`suggested-${entry.kind}`], { name })
    case 'answered':
      return isMine
        ? say(lifeWords[`youAnswered-${entry.answer}`])
        : say(lifeWords[`answered-${entry.answer}`], { name })
    case 'ended':
      if (entry.as === 'settled') return say(lifeWords['ended-settled'])
      return isMine ? say(lifeWords[`youEnded-${entry.as}`]) : say(lifeWords[`ended-${entry.as}`], { name })
    case 'moved': {
      const columns = { from: sayColumn(entry.from), to: sayColumn(entry.to) }
      if (entry.byBoth) return say(lifeWords.movedByBoth, columns)
      return isMine ? say(lifeWords.youMoved, columns) : say(lifeWords.moved, { ...columns, name })
    }
    case 'stopped-approach':
      if (entry.isForSafety)
        return isMine ? say(lifeWords.youStoppedToKeepSafe) : say(lifeWords.stoppedToKeepSafe, { name })
      return isMine ? say(lifeWords.youStopped) : say(lifeWords.stopped, { name })
    case 'rated': {
      const { words } = entry
      return isMine ? say(lifeWords.youRated, { words }) : say(lifeWords.rated, { name, words })
    }
    case 'said-how-sure': {
      const words = say(noticedWords[`sure-${entry.step}`])
      return isMine ? say(lifeWords.youSaidHowSure, { words }) : say(lifeWords.saidHowSure, { name, words })
    }
    case 'win':
      return isMine ? say(lifeWords.youAddedWin) : say(lifeWords.addedWin, { name })
    case 'took-back':
      return isMine
        ? say(lifeWords[`youTookBack-${entry.of}`])
        : say(lifeWords[`tookBack-${entry.of}`], { name })
    default:
      return unreachable(entry)
  }
}

function namePart(parts: readonly WrittenPart[]): WrittenPart | 'both' {
  const [first = 'sentence', ...others] = parts
  return others.length > 0 ? 'both' : first
}
