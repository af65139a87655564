import type { CardView } from '#lib/board/card-of.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'

/** A goal of the board by its sentence, on one line; that it has none yet, or cannot be read. */
export function sayCard({ cards }: { readonly cards: readonly CardView[] }, goalId: string): string {
  const card = cards.find(({ id }) => id === goalId)
  if (card === undefined || card.kind === 'unreadable') return say(boardWords.unreadableGoal)
  return card.words.replaceAll(/\s+/gu, ' ').trim() || say(boardWords.noWords)
}
