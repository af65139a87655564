import { wordsIn, type BarrierView, type GoalPartsView } from '#lib/board/goal-parts-view.ts'
import { partTextName } from '#lib/board/goal-texts.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { say } from '#lib/words/say.ts'

/** "If I wake at three, then I will …". '' where nothing was written. */
export function sayPlan(parts: GoalPartsView, id: string): string {
  const [when, then] = [
    wordsIn(parts, partTextName('plan-if', id)),
    wordsIn(parts, partTextName('plan-then', id)),
  ]
  return when === '' && then === '' ? '' : say(goalPartsWords.planOf, { when, what: then })
}

/** "Clinical milestone · source: …". */
export function sayMilestone(parts: GoalPartsView, id: string): string {
  return say(goalPartsWords.milestoneOf, {
    source: wordsIn(parts, partTextName('milestone-source', id)) || say(goalPartsWords.sourceOpen),
  })
}

/** What gets in the way, by its kind and in words: "Getting there – the bus is full at eight". */
export function sayBarrierItself(parts: GoalPartsView, { id, kind }: BarrierView): string {
  return join([
    kind === undefined || kind === 'own' ? '' : say(goalPartsWords[`barrier-${kind}`]),
    wordsIn(parts, partTextName('barrier', id)),
  ])
}

/** What could help against it, or that nothing would yet; '' where nobody has said. */
export function sayChange(parts: GoalPartsView, { id, noneYet }: BarrierView): string {
  const change = wordsIn(parts, partTextName('barrier-change', id))
  return change === '' && noneYet ? say(goalPartsWords.noneYetSaid) : change
}

/** Both in one line: "Getting there – the bus is full at eight – the later one". */
export function sayBarrier(parts: GoalPartsView, barrier: BarrierView): string {
  return join([sayBarrierItself(parts, barrier), sayChange(parts, barrier)])
}

const join = (texts: readonly string[]) => texts.filter((words) => words !== '').join(' – ')
