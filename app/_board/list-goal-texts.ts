import { sentenceName, signTextName, stepTextName } from '#lib/board/board-roots.ts'
import type { GoalView } from '#lib/board/board-view.ts'

/** The root texts of a goal, in the order of its page. */
export function listGoalTexts({ id, signs, steps }: Extract<GoalView, { kind: 'goal' }>): readonly string[] {
  return [
    sentenceName(id),
    ...signs.filter(({ place }) => place === 'home').map((sign) => signTextName(sign.id)),
    ...signs.filter(({ place }) => place === 'outside').map((sign) => signTextName(sign.id)),
    ...steps.map((step) => stepTextName(step.id)),
  ]
}
