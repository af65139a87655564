import type { GoalView } from '#lib/board/board-view.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { hasWords } from './has-words.ts'

/** What an agreement about a goal covers, each part in its words; a part without words is left out. All else is free. */
export type AgreedPart = 'sentence'

/** In this order, whatever program reads it: a part that comes later changes nothing for goals without it. */
export const agreedParts: readonly AgreedPart[] = ['sentence']

export type AgreedContent = Readonly<Partial<Record<AgreedPart, string>>>

export function agreedContentOf(goal: Extract<GoalView, { kind: 'goal' }>): AgreedContent {
  const parts: Record<AgreedPart, string> = { sentence: plainText(goal.sentence) }
  const content: Partial<Record<AgreedPart, string>> = {}
  for (const part of agreedParts) if (hasWords(parts[part])) content[part] = parts[part].trim()
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
