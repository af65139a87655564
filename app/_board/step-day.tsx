'use client'

import { useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'
import type { StepView } from '#lib/board/board-view.ts'
import { setStepDay } from '#lib/board/step-commands.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { DateField } from '../_ui/date-field.tsx'

/** By when a step is meant to be done, for whoever wants to name a day. */
export function StepDay({
  step,
  named,
  doc,
  mayWrite,
}: {
  readonly step: StepView
  /** The step by its words. */
  readonly named: string
  readonly doc: Y.Doc | undefined
  readonly mayWrite: boolean
}) {
  const [isAsked, setAsked] = useState(false)
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAsked) field.current?.querySelector('input')?.focus()
  }, [isAsked])
  if (step.by === undefined && step.done) return null
  if (step.by === undefined && !isAsked)
    return (
      <Button
        look="quiet"
        aria-label={say(goalWords.byWhenOf, { step: named })}
        isDisabled={!mayWrite}
        onPress={() => setAsked(true)}
      >
        {say(goalWords.byWhen)}
      </Button>
    )
  return (
    <div ref={field}>
      <DateField
        label={say(goalWords.day)}
        value={step.by ?? ''}
        disabled={!mayWrite}
        onChange={(day) => {
          if (doc !== undefined) setStepDay(doc, step.id, day === '' ? undefined : day)
        }}
      />
    </div>
  )
}
