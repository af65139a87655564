'use client'

import type { GoalId } from '#lib/base/ids.ts'
import { wordsIn } from '#lib/board/goal-parts-view.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import type { BoardPerson } from './board-props.ts'
import { PartFold } from './part-fold.tsx'
import { PartText, type PartPage } from './part-text.tsx'

export interface GoalLearnedProps {
  readonly page: PartPage
  readonly goalId: GoalId
  readonly role: 'client' | 'clinician'
  readonly people: readonly BoardPerson[]
  readonly clientName: string
}

/** What the clinician learned: hers to write, both people's to read, and it says whose it is. */
export function GoalLearned({ page, goalId, role, people, clientName }: GoalLearnedProps) {
  const name = goalTextName('learned', goalId)
  if (role === 'clinician')
    return (
      <PartFold part="learned" title={say(goalPartsWords.learnedMine)}>
        <p className={section.small}>{say(goalPartsWords.learnedHint, { name: clientName })}</p>
        <PartText page={page} name={name} label={say(goalPartsWords.learnedMine)} />
      </PartFold>
    )
  const words = wordsIn(page.parts, name)
  const clinicians = people.filter((person) => person.role === 'clinician').map((person) => person.name)
  if (words === '') return null
  return (
    <PartFold part="learned" title={say(goalPartsWords.learned, { names: sayNames(clinicians) })}>
      <p dir="auto">{words}</p>
    </PartFold>
  )
}
