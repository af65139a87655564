import { noApproachWords, approachParts, type ApproachWords } from '#lib/approaches/approach-words.ts'
import type { LibraryCard } from '#lib/approaches/library.ts'
import { approachLibraryWords } from '#lib/words/en/approach-library.ts'
import { say } from '#lib/words/say.ts'

/** What a card that comes with the product says. */
export function libraryWordsOf(card: LibraryCard): ApproachWords {
  const words = { ...noApproachWords }
  for (const part of ['name', ...approachParts] as const)
    words[part] = say(approachLibraryWords[`card-${card}-${part}`])
  return words
}
