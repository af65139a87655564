import { goalDomains } from '#lib/board/board-view.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'

/** A part of life by name; '' is none. */
export function sayDomain(domain: string): string {
  const known = goalDomains.find((one) => one === domain)
  return known === undefined ? say(boardWords.noDomain) : say(boardWords[`domain-${known}`])
}
