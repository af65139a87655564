import { tidyName } from '#lib/base/tidy-name.ts'

/** Parts of life that every board knows. */
export type KnownDomain =
  | 'safety'
  | 'emotion-regulation'
  | 'relationships'
  | 'independence'
  | 'work'
  | 'self-compassion'
  | 'body-and-sleep'

/** What a life domain is called on the wire; one of the pair's own in their words. */
export type GoalDomain = KnownDomain | `own:${string}`

export const knownDomains: readonly KnownDomain[] = [
  'safety',
  'emotion-regulation',
  'relationships',
  'independence',
  'work',
  'self-compassion',
  'body-and-sleep',
]

/** How long the words of an own part of life may be, in UTF-16 units. */
export const ownDomainLength = 40

/** A part of life in the pair's own words; undefined where they are none, or too many. */
export function ownDomain(words: string): GoalDomain | undefined {
  const tidied = tidyName(words)
  return tidied === '' || tidied.length > ownDomainLength ? undefined : `own:${tidied}`
}

/** What another program wrote: what is no part of life is as if none were chosen. */
export function parseDomain(value: unknown): GoalDomain | undefined {
  if (typeof value !== 'string') return undefined
  if (value.startsWith('own:')) return ownDomain(value.slice('own:'.length))
  return knownDomains.find((known) => known === value)
}

/** The pair's words; undefined for a part of life that every board knows. */
export function ownDomainWords(domain: GoalDomain): string | undefined {
  return domain.startsWith('own:') ? domain.slice('own:'.length) : undefined
}
