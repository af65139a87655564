import { isEmptyText, plainText } from '#lib/rich-text/plain-text.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { wordsIn } from '#lib/board/goal-parts-view.ts'
import { clearerPrompts, goalTextName, ladderLevels, partTextName } from '#lib/board/goal-texts.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { sayDay } from '#lib/words/say-day.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { sortByOwner } from '../../../../_board/sort-by-owner.ts'
import { sayBarrierItself, sayChange, sayMilestone, sayPlan } from '../../../../_history/say-parts-of-goal.ts'
import { sayPace } from '../../../../_ways/say-preference.ts'
import type { PrintedGoalProps } from './printed-goal.tsx'

/** One line on paper. `lead` stands before the words, `note` after them; both are ours and not the pair's. */
export interface PrintedLine {
  readonly lead?: string | undefined
  readonly words: string
  readonly note?: string | undefined
}

export interface PrintedPart {
  readonly title: string
  readonly lines: readonly PrintedLine[]
}

/** Everything of a goal that both read, besides its sentence: no part that is empty, and no number of the ladder. */
export function tellGoal(props: PrintedGoalProps): readonly PrintedPart[] {
  const told = [tellSight(props), tellClear(props), tellWay(props)].flat()
  return told
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ words, note }) => words !== '' || note) }))
    .filter(({ lines }) => lines.length > 0)
}

/** What stands in sight on its page. */
function tellSight({ goal, people }: PrintedGoalProps): readonly PrintedPart[] {
  const signs = (where: 'home' | 'outside') =>
    goal.signs.filter(({ place }) => place === where).map(({ text }) => ({ words: wordsOf(text) }))
  const nameOf = (id: string | undefined) => people.find(({ accountId }) => accountId === id)?.name
  return [
    { title: say(goalWords.benchmark), lines: [{ words: wordsOf(goal.benchmark) }] },
    { title: say(boardWords.signHome), lines: signs('home') },
    { title: say(boardWords.signOutside), lines: signs('outside') },
    {
      title: say(boardWords.signs),
      lines: goal.signsNotYet && goal.signs.length === 0 ? [{ words: say(goalWords.notYetSaid) }] : [],
    },
    {
      title: say(boardWords.steps),
      lines: sortByOwner(
        goal.steps.filter(({ done }) => !done),
        people,
      ).map(({ text, ownerId, by }) => ({ words: wordsOf(text), note: tellOwner(nameOf(ownerId), by) })),
    },
  ].map((part) => ({ ...part, lines: part.lines.filter(({ words }) => words !== '') }))
}

function tellOwner(name: string | undefined, by: string | undefined): string | undefined {
  const told = [name ?? '', by === undefined ? '' : `${say(goalWords.day)}: ${sayDay(by)}`]
  return told.filter((words) => words !== '').join(' · ') || undefined
}

/** What makes it clear: the answers, the ladder in words, clinical milestones with their source. */
function tellClear({ goal, parts }: PrintedGoalProps): readonly PrintedPart[] {
  const own = (kind: Parameters<typeof goalTextName>[0]) => wordsIn(parts, goalTextName(kind, goal.id))
  return [
    {
      title: say(goalPartsWords.clearer),
      lines: clearerPrompts.map((prompt) => ({
        lead: say(goalPartsWords[`clearer-${prompt}`]),
        words: own(`clearer-${prompt}`),
      })),
    },
    {
      title: say(goalPartsWords.ladder),
      lines: ladderLevels.toReversed().map((level) => ({
        lead: say(goalPartsWords[`level-${level}`]),
        words: own(`level-${level}`),
        note: parts.starting === level ? say(goalPartsWords.starting) : undefined,
      })),
    },
    {
      title: say(goalPartsWords.milestones),
      lines: parts.milestones.flatMap(({ id }) => {
        const words = wordsIn(parts, partTextName('milestone', id))
        return words === '' ? [] : [{ words, note: sayMilestone(parts, id) }]
      }),
    },
  ]
}

/** What is on the way: how both go about it, plans, what gets in the way; and what was learned. */
function tellWay({ goal, parts, approach, people }: PrintedGoalProps): readonly PrintedPart[] {
  const clinicians = people.filter(({ role }) => role === 'clinician').map(({ name }) => name)
  return [
    {
      title: say(decidingWords['doing-approach']),
      lines: approach === undefined ? [] : [tellWays(approach)],
    },
    {
      title: say(goalPartsWords.plans),
      lines: parts.plans.map(({ id }) => ({ words: sayPlan(parts, id) })),
    },
    {
      title: say(goalPartsWords.barriers),
      lines: parts.barriers.map((barrier) => {
        const change = sayChange(parts, barrier)
        const told = change === '' ? undefined : `${say(goalPartsWords.barrierChange)} ${change}`
        return { words: sayBarrierItself(parts, barrier), note: told }
      }),
    },
    {
      title: say(goalPartsWords.learned, { names: sayNames(clinicians) }),
      lines: [{ words: wordsIn(parts, goalTextName('learned', goal.id)) }],
    },
  ]
}

function tellWays({
  words,
  pace,
  intensity,
  isStopped,
}: NonNullable<PrintedGoalProps['approach']>): PrintedLine {
  const note = isStopped ? say(approachesWords.lineStopped) : sayPace(pace, intensity)
  return { words: words.name, note }
}

const wordsOf = (text: RichTextView | undefined) =>
  text === undefined || isEmptyText(text) ? '' : plainText(text).trim()
