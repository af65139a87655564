/**
 * What a card says of one way to go about a goal. Every part is in somebody's own words; only the name must be there.
 *
 * - `involves`: what one does. `why`: why it may help. `effort`: what it asks of one.
 * - `discomfort`: what may feel hard. `instead`: what else there is.
 */
export const approachParts = ['involves', 'why', 'effort', 'discomfort', 'instead'] as const
export type ApproachPart = (typeof approachParts)[number]

export type ApproachWords = Readonly<Record<'name' | ApproachPart, string>>

/** Characters at most. */
export const approachNameLimit = 120
export const approachPartLimit = 1_000

export const noApproachWords: ApproachWords = {
  name: '',
  involves: '',
  why: '',
  effort: '',
  discomfort: '',
  instead: '',
}

/** Reads what was kept as such; undefined for what is none. A part that is missing is empty. */
export function readApproachWords(value: unknown): ApproachWords | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value)) return undefined
  const words = { ...noApproachWords }
  for (const part of ['name', ...approachParts] as const) {
    const text: unknown = Reflect.get(value, part)
    if (typeof text === 'string') words[part] = text
  }
  return words
}

/** One text, equal for equal words. */
export function canonicalOfWords(words: ApproachWords): string {
  return JSON.stringify([words.name, ...approachParts.map((part) => words[part])])
}
