import type { Side } from './who-decides.ts'

interface Suggested {
  readonly by: { readonly side: Side }
  readonly answers: readonly { readonly by: { readonly side: Side } }[]
}

/** Suggestions that wait for this side: of the other one, and not answered yet. Whoever said "not yet" is asked no more. */
export function findWaiting<One extends Suggested>(
  decisions: readonly { readonly open: readonly One[] }[],
  side: Side,
): readonly One[] {
  return decisions.flatMap(({ open }) =>
    open.filter((one) => one.by.side !== side && one.answers.every(({ by }) => by.side !== side)),
  )
}
