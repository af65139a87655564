import * as z from 'zod'
import { parsePressId, type PressId } from '#lib/base/ids.ts'

/** What the device calls a press: sent again because its answer was lost, it is the same one. */
export const pressBody = z.string().transform((text, context): PressId => {
  const parsed = parsePressId(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom' })
  return z.NEVER
})
