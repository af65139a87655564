import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ensureAccountId, ensureGoalId } from '#lib/base/ids.ts'
import { noApproachWords } from '#lib/approaches/approach-words.ts'
import { addGoal, setSignsNotYet, setStarting } from '#lib/board/goal-commands.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { addBarrier, addMilestone, addPlan, setNoneYet } from '#lib/board/part-commands.ts'
import { readBoard } from '#lib/board/read-board.ts'
import { readGoalParts } from '#lib/board/read-goal-parts.ts'
import { addStep, setStepOwner } from '#lib/board/step-commands.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { tellGoal } from '../../../app/w/[workspaceId]/goals/print/tell-goal.ts'

const goalId = ensureGoalId('bus')
const ana = ensureAccountId('a'.repeat(22))
const people = [{ accountId: ana, name: 'Ana', role: 'clinician' }] as const

function tell(change: (doc: Y.Doc) => void, isStopped = false) {
  const doc = new Y.Doc()
  addGoal(doc, { id: goalId, sentence: 'Take the bus.' })
  change(doc)
  const goal = readBoard(doc).goals[0]
  if (goal?.kind !== 'goal') throw new Error('no goal')
  const words = { ...noApproachWords, name: 'Small rides' }
  const approach = { goalId, words, pace: 'slower', intensity: undefined, isStopped } as const
  return tellGoal({ goal, parts: readGoalParts(doc, goalId), approach, people, clientName: 'Sam' })
}

it('FI-9 on paper a goal has the ladder in words, milestones with their source, plans, what gets in the way, the way', () => {
  const told = tell((doc) => {
    writePlainText(doc.getXmlFragment(goalTextName('level-0', goalId)), 'Twice a week.')
    writePlainText(doc.getXmlFragment(goalTextName('level-m1', goalId)), 'Once a month.')
    setStarting(doc, goalId, 'm1')
    setSignsNotYet(doc, goalId, true)
    addStep(doc, { id: 's', goalId, words: 'Ask for the timetable' })
    setStepOwner(doc, 's', ana)
    addMilestone(doc, { id: 'm', goalId, words: 'Stays on when it is full.', source: 'The manual' })
    addPlan(doc, { id: 'p', goalId, trigger: 'it is crowded', answer: 'sit in front' })
    addBarrier(doc, { id: 'b', goalId, kind: 'transport', words: 'It is full at eight' })
    setNoneYet(doc, 'b', true)
  })
  expect(told).toEqual([
    {
      title: 'What someone would notice',
      lines: [{ words: 'Not yet: nobody would notice anything so far.' }],
    },
    { title: 'Next steps', lines: [{ words: 'Ask for the timetable', note: 'Ana' }] },
    {
      title: 'The ladder',
      lines: [
        { lead: 'As hoped', words: 'Twice a week.', note: undefined },
        { lead: 'Less than hoped', words: 'Once a month.', note: 'Where we start from' },
      ],
    },
    {
      title: 'Clinical milestones',
      lines: [{ words: 'Stays on when it is full.', note: 'Clinical milestone · source: The manual' }],
    },
    {
      title: 'How you go about it',
      lines: [{ words: 'Small rides', note: 'Slower than we go now' }],
    },
    { title: 'If … then …', lines: [{ words: 'If it is crowded, then I will sit in front' }] },
    {
      title: 'What gets in the way',
      lines: [
        {
          words: 'Getting there – It is full at eight',
          note: 'What could help? Nothing would help yet.',
        },
      ],
    },
  ])
  expect(JSON.stringify(told)).not.toMatch(/[-+]?\d/u)
})

it('FI-9 of what is empty there is nothing on paper, and a way that was stopped says so', () => {
  expect(tell(() => {}, true)).toEqual([
    { title: 'How you go about it', lines: [{ words: 'Small rides', note: 'Stopped for now' }] },
  ])
})
