import type { GoalView } from '#lib/board/board-view.ts'
import { wordsIn, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { hasWords } from '#lib/base/has-words.ts'

/**
 * What an agreement about a goal covers, each part in its words: the client's sentence, how we'll know, the ladder
 * with where it starts from, and the day of review (`2026-11-26`). A part without words is left out. All else is free.
 */
export type AgreedPart =
  | 'sentence'
  | 'benchmark'
  | 'level-2'
  | 'level-1'
  | 'level-0'
  | 'level-m1'
  | 'level-m2'
  | 'starting'
  | 'review'

/** In this order, whatever program reads it: a part that comes later changes nothing for goals without it. */
export const agreedParts: readonly AgreedPart[] = [
  'sentence',
  'benchmark',
  'level-2',
  'level-1',
  'level-0',
  'level-m1',
  'level-m2',
  'starting',
  'review',
]

export type AgreedContent = Readonly<Partial<Record<AgreedPart, string>>>

export function agreedContentOf(
  goal: Extract<GoalView, { kind: 'goal' }>,
  parts: GoalPartsView,
): AgreedContent {
  const level = (of: 'level-2' | 'level-1' | 'level-0' | 'level-m1' | 'level-m2') =>
    wordsIn(parts, goalTextName(of, goal.id))
  const words: Record<AgreedPart, string> = {
    sentence: plainText(goal.sentence),
    benchmark: goal.benchmark === undefined ? '' : plainText(goal.benchmark),
    'level-2': level('level-2'),
    'level-1': level('level-1'),
    'level-0': level('level-0'),
    'level-m1': level('level-m1'),
    'level-m2': level('level-m2'),
    starting: parts.starting ?? '',
    review: parts.review ?? '',
  }
  const content: Partial<Record<AgreedPart, string>> = {}
  for (const part of agreedParts) if (hasWords(words[part])) content[part] = words[part].trim()
  return content
}

/** The content as one text, equal for equal content: what its hash is taken of. */
export function canonicalOf(content: AgreedContent): string {
  return JSON.stringify(
    agreedParts.flatMap((part) => (content[part] === undefined ? [] : [[part, content[part]]])),
  )
}

/** The parts that differ between two contents, in order. */
export function changedParts(before: AgreedContent, after: AgreedContent): readonly AgreedPart[] {
  return agreedParts.filter((part) => before[part] !== after[part])
}

/** Reads what was kept as such; whatever is no part, or no text, is left out. */
export function readAgreedContent(value: unknown): AgreedContent {
  const content: Partial<Record<AgreedPart, string>> = {}
  if (typeof value !== 'object' || value === null) return content
  for (const part of agreedParts) {
    const words: unknown = Reflect.get(value, part)
    if (typeof words === 'string') content[part] = words
  }
  return content
}
