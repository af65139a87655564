import { canonicalOf, type AgreedContent } from '#lib/deciding/agreed-content.ts'

interface Decided {
  readonly goalId: string
  readonly agreed?: { readonly suggestion: { readonly content?: AgreedContent | undefined } } | undefined
}

/** Goals whose words are no longer those that both agreed on. Of one that cannot be read nobody can tell. */
export function findNewWords(
  decisions: readonly Decided[],
  contentOf: (goalId: string) => AgreedContent | undefined,
): readonly string[] {
  return decisions.flatMap(({ goalId, agreed }) => {
    const before = agreed?.suggestion.content
    const now = before === undefined ? undefined : contentOf(goalId)
    if (before === undefined || now === undefined) return []
    return canonicalOf(before) === canonicalOf(now) ? [] : [goalId]
  })
}
