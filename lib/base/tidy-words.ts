import { hasWords } from './has-words.ts'
import { fail, succeed, type Result } from './result.ts'

/** One line of well-formed text as it is kept; '' where nothing was typed that anybody sees. */
export function tidyWords(typed: string, limit: number): Result<string, { readonly kind: 'words-too-long' }> {
  const words = typed.toWellFormed().replaceAll(/\s+/gu, ' ').trim()
  if (words.length > limit) return fail({ kind: 'words-too-long' })
  return succeed(hasWords(words) ? words : '')
}
