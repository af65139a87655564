import type { GoalView } from '#lib/board/board-view.ts'
import { agreedContentOf, canonicalOf } from '#lib/deciding/agreed-content.ts'

/** SHA-256 in hex of exactly what an agreement about this goal would cover: what is before the person's eyes. */
export async function hashOfGoal(goal: Extract<GoalView, { kind: 'goal' }>): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalOf(agreedContentOf(goal)))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
