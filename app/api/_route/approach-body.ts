import * as z from 'zod'
import { approachNameLimit, approachPartLimit } from '#lib/approaches/approach-words.ts'
import { intensities, intensityOf, paces, type Intensity } from '#lib/approaches/pace.ts'
import { hasWords } from '#lib/base/has-words.ts'
import { parseApproachCardId, parseGoalId, parseWorkspaceId, type ApproachCardId } from '#lib/base/ids.ts'
import { succeed } from '#lib/base/result.ts'
import { both } from './guarded-route.ts'

const part = z
  .string()
  .max(approachPartLimit)
  .transform((text) => text.trim())
  .default('')

/** A card in somebody's words: only its name must be there. */
export const approachWordsBody = z.object({
  name: z.string().trim().max(approachNameLimit).refine(hasWords),
  involves: part,
  why: part,
  effort: part,
  discomfort: part,
  instead: part,
})

/** How strong it may feel; left out by whoever does not want to say. */
export const intensityBody = z
  .number()
  .refine((value) => intensities.some((known) => known === value))
  .optional()
  .transform((value): Intensity | undefined => intensityOf(value))

export const cardIdBody = z.string().transform((text, context): ApproachCardId => {
  const parsed = parseApproachCardId(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

/** What somebody suggests who suggests an approach. */
export const askedApproachBody = z.object({
  cardId: cardIdBody,
  pace: z.enum(paces),
  intensity: intensityBody,
})

export const goalOf = (params: { workspaceId: string; goalId: string }) =>
  both(parseWorkspaceId(params.workspaceId), parseGoalId(params.goalId))

/** The workspace, and one card of one goal. */
export function cardOf(params: { workspaceId: string; goalId: string; cardId: string }) {
  const found = both(goalOf(params), parseApproachCardId(params.cardId))
  if (!found.ok) return found
  const [[workspaceId, goalId], cardId] = found.value
  return succeed([workspaceId, { goalId, cardId }] as const)
}
