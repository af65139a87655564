'use client'

import { useState } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import { addStep, setStepRemoved } from '#lib/board/step-commands.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { say } from '#lib/words/say.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Section } from '../_ui/section.tsx'
import { newId } from '../_sync/new-id.ts'
import type { UnfinishedPlace } from '../_sync/unfinished/unfinished-words.ts'
import type { LiveDocument } from '../_sync/use-document.ts'
import { AddLine } from './add-line.tsx'
import type { BoardPerson } from './board-props.ts'
import styles from './goal-screen.module.css'
import { GoalStep } from './goal-step.tsx'
import { sortByOwner } from './sort-by-owner.ts'

export interface GoalStepsProps {
  readonly live: LiveDocument
  readonly authorship: Authorship | undefined
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly people: readonly BoardPerson[]
  readonly mayWrite: boolean
  readonly unfinished: Omit<UnfinishedPlace, 'line'>
}

/** The goal's next steps: what the clinician said, what the client said, then what nobody has yet. One taken away can be put back, with its words. */
export function GoalSteps({ live, authorship, goal, people, mayWrite, unfinished }: GoalStepsProps) {
  const announce = useAnnounce()
  const [removed, setRemoved] = useState<string>()
  const doc = live.connection?.doc
  return (
    <Section title={say(boardWords.steps)}>
      {goal.steps.some(({ ownerId }) => ownerId !== undefined) && (
        <h3 className={styles.sub}>{say(goalWords.commitments)}</h3>
      )}
      <ul className={styles.list}>
        {sortByOwner(goal.steps, people).map((step) => (
          <GoalStep
            key={step.id}
            live={live}
            authorship={authorship}
            step={step}
            people={people}
            mayWrite={mayWrite}
            onRemove={() => {
              if (doc === undefined || !setStepRemoved(doc, step.id, true).ok) return
              setRemoved(step.id)
              announce(say(boardWords.stepRemoved), 'now')
            }}
          />
        ))}
      </ul>
      {removed !== undefined && (
        <div className={styles.undo}>
          <p>{say(boardWords.stepRemoved)}</p>
          <Button
            look="quiet"
            onPress={() => {
              if (doc !== undefined) setStepRemoved(doc, removed, false)
              setRemoved(undefined)
              announce(say(boardWords.stepPutBack), 'now')
            }}
          >
            {say(boardWords.putBack)}
          </Button>
        </div>
      )}
      <AddLine
        place={{ ...unfinished, line: `step/${goal.id}` }}
        label={say(boardWords.newStep)}
        isDisabled={!mayWrite}
        onAdd={(words) => {
          if (doc === undefined) return
          addStep(doc, { id: newId(), goalId: goal.id, words })
          announce(say(boardWords.stepAdded), 'now')
        }}
      />
    </Section>
  )
}
