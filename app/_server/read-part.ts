import type { Answer } from '#server/door.ts'

/**
 * One part of a page, or undefined where it cannot be read: what is damaged or out of reach takes nothing beside it
 * along, and the page says in its place that it is missing. What is not the reader's is no part of their page either.
 */
export async function readPart<T>(asked: Answer<T>): Promise<T | undefined> {
  try {
    const answer = await asked
    return answer.ok ? answer.value : undefined
  } catch (thrown) {
    if (isOfTheStore(thrown)) return undefined
    throw thrown
  }
}

/** The store's own two: out of reach, and rows that it cannot make sense of. */
const isOfTheStore = (thrown: unknown): boolean =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'kind' in thrown &&
  (thrown.kind === 'store-unavailable' || thrown.kind === 'broken-call')
