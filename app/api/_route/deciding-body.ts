import * as z from 'zod'

/** Why, in somebody's words. Nothing but spaces is no reason. */
export const reasonBody = z
  .string()
  .max(2_000)
  .transform((text) => text.trim())
  .optional()
  .transform((text) => (text === '' ? undefined : text))

/** SHA-256 in hex: of what stood before whoever decides. */
export const hashBody = z.string().regex(/^[0-9a-f]{64}$/)
