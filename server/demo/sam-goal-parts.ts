import type * as Y from 'yjs'
import { setStarting } from '#lib/board/goal-commands.ts'
import { goalTextKinds, goalTextName, partTextName, type GoalTextKind } from '#lib/board/goal-texts.ts'
import { addBarrier, addMilestone, addPlan } from '#lib/board/part-commands.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { rewordParagraph } from './paragraphs.ts'
import type { Deed, WriteOnGoal } from './story.ts'

/** What Sam writes on the page of the bus, once it is what they are working on. */
export const samOnTheBus: readonly Deed[] = [
  {
    do: 'on-goal',
    goal: 'bus',
    write: texts({
      benchmark: 'I take the late bus on two workdays, and sit wherever there is a seat.',
      'clearer-why': 'So that I can live where I like, and not where I can walk.',
      'clearer-see': 'I look out of the window and not at the door.',
      'level-0': 'I ride to work and back on two days a week.',
      'level-1': 'I ride on most days, also when it is full.',
      'level-2': 'I notice that I have not thought about the bus at all.',
      'level-m1': 'I ride when somebody comes along.',
      'level-m2': 'I walk, whatever the weather.',
    }),
  },
  {
    do: 'on-goal',
    goal: 'bus',
    write: (doc, goalId, newId) => {
      setStarting(doc, goalId, 'm2')
      addPlan(doc, {
        id: newId(),
        goalId,
        trigger: 'the bus is full when it comes',
        answer: 'let it go and take the next',
      })
      const barrier = newId()
      addBarrier(doc, {
        id: barrier,
        goalId,
        kind: 'sleep',
        words: 'After a short night I do not trust my legs.',
      })
      appendPlainText(
        doc.getXmlFragment(partTextName('barrier-change', barrier)),
        'On those days: two stops only.',
      )
    },
  },
]

/** Two weeks on: other words than they agreed to. */
export const samHopesForMore: Deed = {
  do: 'on-goal',
  goal: 'bus',
  write: (doc, goalId) =>
    rewordParagraph(
      doc.getXmlFragment(goalTextName('benchmark', goalId)),
      'I take the late bus on two workdays, and sit wherever there is a seat.',
      'I take the late bus on three workdays, and sit wherever there is a seat.',
    ),
}

/** What Ana adds, half an hour later. */
export const riveraOnTheBus: readonly Deed[] = [
  {
    do: 'on-goal',
    goal: 'bus',
    write: (doc, goalId, newId) => {
      addMilestone(doc, {
        id: newId(),
        goalId,
        words: 'Stays on the bus until the fear has come down by half.',
        source: 'our plan for exposure, step three',
      })
      texts({ learned: 'Music helps Sam more than counting. I would have started with counting.' })(
        doc,
        goalId,
        newId,
      )
    },
  },
]

function texts(words: Partial<Readonly<Record<GoalTextKind, string>>>): WriteOnGoal {
  return (doc: Y.Doc, goalId) => {
    for (const kind of goalTextKinds) {
      const more = words[kind]
      if (more !== undefined) appendPlainText(doc.getXmlFragment(goalTextName(kind, goalId)), more)
    }
  }
}
