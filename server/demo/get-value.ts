import type { Result } from '#lib/base/result.ts'

/** The value of something that cannot be refused where it is called; throws the failure's kind otherwise. */
export function getValue<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.failure.kind}`)
  return result.value
}
