'use client'

import { X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { parseAccountId } from '#lib/base/ids.ts'
import { stepTextName } from '#lib/board/board-roots.ts'
import type { StepView } from '#lib/board/board-view.ts'
import { setStepDone, setStepOwner } from '#lib/board/step-commands.ts'
import { plainText } from '#lib/rich-text/plain-text.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { classNames } from '../_ui/class-names.ts'
import { IconButton } from '../_ui/icon-button.tsx'
import { SelectField } from '../_ui/select-field.tsx'
import { LiveText } from '../_editor/live-text.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'
import type { BoardPerson } from './board-props.ts'
import styles from './goal-screen.module.css'
import { StepDay } from './step-day.tsx'

export interface GoalStepProps {
  readonly live: LiveDocument
  readonly authorship: Authorship | undefined
  readonly step: StepView
  readonly people: readonly BoardPerson[]
  readonly mayWrite: boolean
  readonly onRemove: () => void
}

/** A step: done or not, its words, and who will do it. */
export function GoalStep({ live, authorship, step, people, mayWrite, onRemove }: GoalStepProps) {
  const doc = live.connection?.doc
  const words = step.text === undefined ? '' : plainText(step.text)
  const owner = useRef<HTMLDivElement>(null)
  const wasChosen = useRef(false)
  useLayoutEffect(() => {
    // With its owner a step changes its place, and the browser takes the focus from what is moved.
    if (wasChosen.current) owner.current?.querySelector('select')?.focus()
    wasChosen.current = false
  })
  const named = words === '' ? say(boardWords.step) : words
  return (
    <li className={styles.step}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          aria-label={`${say(boardWords.stepDone)}: ${named}`}
          checked={step.done}
          disabled={!mayWrite}
          onChange={(event) => {
            if (doc !== undefined) setStepDone(doc, step.id, event.target.checked)
          }}
        />
      </label>
      <div className={classNames(styles.words, step.done && styles.done)}>
        <LiveText
          live={live}
          authorship={authorship}
          name={stepTextName(step.id)}
          label={say(boardWords.step)}
          manner="line"
          voice="plain"
          access="write"
          initial={step.text}
        />
      </div>
      <div ref={owner} className={styles.owner}>
        <SelectField
          label={say(boardWords.owner)}
          value={step.ownerId ?? ''}
          options={ownerOptions(step, people)}
          isDisabled={!mayWrite}
          onChange={(id) => {
            if (doc === undefined) return
            const parsed = parseAccountId(id)
            wasChosen.current = true
            setStepOwner(doc, step.id, parsed.ok ? parsed.value : undefined)
          }}
        />
        <StepDay step={step} named={named} doc={doc} mayWrite={mayWrite} />
      </div>
      <IconButton
        label={say(boardWords.removeStep, { step: named })}
        icon={<X size={18} strokeWidth={1.75} />}
        isDisabled={!mayWrite}
        onPress={onRemove}
      />
    </li>
  )
}

/** Both names, nobody yet, and whoever it was before they left. */
function ownerOptions(
  step: StepView,
  people: readonly BoardPerson[],
): readonly { readonly id: string; readonly label: string }[] {
  const known = people.map((person) => ({ id: person.accountId, label: person.name }))
  const isGone = step.ownerId !== undefined && !known.some((option) => option.id === step.ownerId)
  return [
    { id: '', label: say(boardWords.ownerOpen) },
    ...known,
    ...(isGone && step.ownerId !== undefined ? [{ id: step.ownerId, label: say(boardWords.ownerGone) }] : []),
  ]
}
