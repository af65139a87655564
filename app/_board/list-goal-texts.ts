import type * as Y from 'yjs'
import { sentenceName, signTextName, stepTextName } from '#lib/board/board-roots.ts'
import type { GoalView } from '#lib/board/board-view.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { goalOfText } from '#lib/board/goal-of-text.ts'

/** The root texts of a goal, in the order of its page; those that are folded there as the document has them. */
export function listGoalTexts(
  { id, signs, steps }: Extract<GoalView, { kind: 'goal' }>,
  doc: Y.Doc,
): readonly string[] {
  return [
    sentenceName(id),
    goalTextName('benchmark', id),
    ...signs.filter(({ place }) => place === 'home').map((sign) => signTextName(sign.id)),
    ...signs.filter(({ place }) => place === 'outside').map((sign) => signTextName(sign.id)),
    ...steps.map((step) => stepTextName(step.id)),
    ...[...doc.share.keys()].filter((name) => {
      const text = goalOfText(doc, name)
      return text?.part === 'more' && text.goalId === id
    }),
  ]
}
