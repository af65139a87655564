import { parseReflectionId, type IdFailure, type ReflectionId } from '#lib/base/ids.ts'
import type { Result } from '#lib/base/result.ts'

/** The reflection a path names. */
export const reflectionOf = (params: { reflectionId: string }): Result<ReflectionId, IdFailure> =>
  parseReflectionId(params.reflectionId)
