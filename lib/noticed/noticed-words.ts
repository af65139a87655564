import { hasWords } from '#lib/base/has-words.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'

/** Longest words of a win, and longest line in answer to one. */
export const winWordsLimit = 500
/** Longest words of a ladder's level. */
export const levelWordsLimit = 500

/** One line of well-formed text as it is kept; '' where nothing was typed that anybody sees. */
export function tidyNoticedWords(
  typed: string,
  limit: number,
): Result<string, { readonly kind: 'words-too-long' }> {
  const words = typed.toWellFormed().replaceAll(/\s+/gu, ' ').trim()
  if (words.length > limit) return fail({ kind: 'words-too-long' })
  return succeed(hasWords(words) ? words : '')
}
