import { fail, succeed, type Result } from '#lib/base/result.ts'

/** Longest words of a win, and longest line in answer to one. */
export const winWordsLimit = 500
/** Longest words of a ladder's level. */
export const levelWordsLimit = 500

/** One line of well-formed text as it is kept; '' where nothing was typed. */
export function tidyNoticedWords(
  typed: string,
  limit: number,
): Result<string, { readonly kind: 'words-too-long' }> {
  const words = typed.toWellFormed().replaceAll(/\s+/gu, ' ').trim()
  return words.length > limit ? fail({ kind: 'words-too-long' }) : succeed(words)
}
