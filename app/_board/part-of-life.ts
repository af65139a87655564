import type { GoalDomain } from '#lib/board/goal-domain.ts'
import type { CardView } from '#lib/board/card-of.ts'
import { sayDomain } from './say-domain.ts'

/** A part of life; '' is none. */
export type Part = GoalDomain | ''

/** Which goals the board shows: all as they stand, all grouped, or those of one part of life. */
export type Shown = 'all' | 'grouped' | { readonly part: Part }

export interface CardGroup {
  /** Undefined where cards stand as they are. */
  readonly name: string | undefined
  readonly cards: readonly CardView[]
}

const partOf = (card: CardView): Part => (card.kind === 'goal' ? (card.domain ?? '') : '')

/** The parts of life that there are on a board, by name; goals without one come last. */
export function listParts(cards: readonly CardView[]): readonly Part[] {
  const parts = [...new Set(cards.map(partOf))].filter((part) => part !== '')
  parts.sort((a, b) => sayDomain(a).localeCompare(sayDomain(b), 'en'))
  return cards.some((card) => partOf(card) === '') ? [...parts, ''] : parts
}

/** The cards of a column as they are shown. Where they are grouped each group has a name. */
export function groupCards(cards: readonly CardView[], shown: Shown): readonly CardGroup[] {
  if (shown === 'all') return [{ name: undefined, cards }]
  if (shown === 'grouped')
    return listParts(cards).map((part) => ({
      name: sayDomain(part),
      cards: cards.filter((card) => partOf(card) === part),
    }))
  return [{ name: undefined, cards: cards.filter((card) => partOf(card) === shown.part) }]
}
