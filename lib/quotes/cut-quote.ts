import { quoteLimits, type Quoted } from './quoted.ts'

/** The words of a passage from one place to another, without the spaces at their ends; '' where there are none. */
export function cutQuote(passage: string, from: number, to: number): Quoted {
  const chosen = passage.slice(from, to)
  const start = from + (chosen.length - chosen.trimStart().length)
  const exact = chosen.trim()
  const end = start + exact.length
  return {
    exact,
    prefix: passage.slice(Math.max(0, start - quoteLimits.contextLength), start),
    suffix: passage.slice(end, end + quoteLimits.contextLength),
  }
}
