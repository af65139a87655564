import { knownDomains, ownDomainWords, type GoalDomain } from '#lib/board/goal-domain.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'

/** A part of life by name, one of the pair's own in their words; '' is none. */
export function sayDomain(domain: GoalDomain | ''): string {
  if (domain === '') return say(boardWords.noDomain)
  const known = knownDomains.find((one) => one === domain)
  return known === undefined ? (ownDomainWords(domain) ?? '') : say(boardWords[`domain-${known}`])
}
