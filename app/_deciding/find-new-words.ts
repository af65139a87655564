import type { GoalView } from '#lib/board/board-view.ts'
import { agreedContentOf, canonicalOf, type AgreedContent } from '#lib/deciding/agreed-content.ts'

interface Decided {
  readonly goalId: string
  readonly agreed?: { readonly suggestion: { readonly content?: AgreedContent | undefined } } | undefined
}

/** Goals whose words are no longer those that both agreed on. Of one whose agreement cannot be read nobody can tell. */
export function findNewWords(goals: readonly GoalView[], decisions: readonly Decided[]): readonly string[] {
  const agreed = new Map(decisions.map(({ goalId, agreed: holds }) => [goalId, holds?.suggestion.content]))
  return goals.flatMap((goal) => {
    const content = agreed.get(goal.id)
    if (content === undefined || goal.kind !== 'goal') return []
    return canonicalOf(content) === canonicalOf(agreedContentOf(goal)) ? [] : [goal.id]
  })
}
