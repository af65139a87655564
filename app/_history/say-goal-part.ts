import { unreachable } from '#lib/base/unreachable.ts'
import type { GoalPartChange } from '#lib/versions/difference.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { sayDay } from '#lib/words/say-day.ts'
import { say } from '#lib/words/say.ts'

type Told = Extract<
  GoalPartChange,
  {
    readonly part:
      | 'step-day'
      | 'signs-not-yet'
      | 'review'
      | 'starting'
      | 'barrier-kind'
      | 'none-yet'
      | 'part-taken-away'
  }
>

const gone = {
  milestones: goalPartsWords.goneMilestones,
  plans: goalPartsWords.gonePlans,
  barriers: goalPartsWords.goneBarriers,
} as const

/** What changed about a goal that is no text, in one line. */
export function sayGoalPart(part: Told): string {
  switch (part.part) {
    case 'step-day': {
      const { step, day } = part
      return day === undefined
        ? say(goalPartsWords.stepNoDay, { step })
        : say(goalPartsWords.stepDay, { step, day: sayDay(day) })
    }
    case 'signs-not-yet':
      return say(part.isSaid ? goalPartsWords.notYetNow : goalPartsWords.notYetNoMore)
    case 'review':
      return part.day === undefined
        ? say(goalPartsWords.reviewNone)
        : say(goalPartsWords.reviewOn, { day: sayDay(part.day) })
    case 'starting':
      return part.level === undefined
        ? say(goalPartsWords.startingNoneAnyMore)
        : say(goalPartsWords.startingThen, { level: say(goalPartsWords[`level-${part.level}`]) })
    case 'barrier-kind':
      return say(goalPartsWords.barrierAbout, { kind: say(goalPartsWords[`barrier-${part.kind}`]) })
    case 'none-yet': {
      const words = part.words || say(goalPartsWords[`barrier-${part.kind ?? 'own'}`])
      return say(part.isSaid ? goalPartsWords.noneYetOf : goalPartsWords.noneYetNoMore, { words })
    }
    case 'part-taken-away':
      return say(gone[part.list], { words: part.words })
    default:
      return unreachable(part)
  }
}
