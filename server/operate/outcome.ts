import { fail, type Result } from '#lib/base/result.ts'

/** What the operator is told in the end: sentences without a name, a word or a key in them. */
export type Outcome = Result<
  readonly string[],
  { readonly kind: 'not-done'; readonly lines: readonly string[] }
>

export function notDone(...lines: readonly string[]): Extract<Outcome, { ok: false }> {
  return fail({ kind: 'not-done', lines })
}
