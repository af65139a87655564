import * as z from 'zod'
import { hasWords } from '#lib/base/has-words.ts'

/** Why, in somebody's words. Nothing that somebody can see is no reason. */
export const reasonBody = z
  .string()
  .max(2_000)
  .transform((text) => text.trim())
  .optional()
  .transform((text) => (text === undefined || !hasWords(text) ? undefined : text))

/** SHA-256 in hex: of what stood before whoever decides. */
export const hashBody = z.string().regex(/^[0-9a-f]{64}$/)
