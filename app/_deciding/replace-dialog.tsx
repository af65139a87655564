'use client'

import { useState } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import { findMissing } from '#lib/deciding/find-missing.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { othersOf, type BoardProps } from '../_board/board-props.ts'
import { sayGoal } from '../_board/say-goal.ts'
import type { Board } from '../_board/use-board.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import section from '../_ui/section.module.css'
import { SelectField } from '../_ui/select-field.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { requestSuggestion } from './decision.ts'
import { decidingFailures } from './deciding-failures.ts'
import { hashOfGoal } from './hash-of-goal.ts'

export interface ReplaceDialogProps extends Opened {
  readonly props: BoardProps
  readonly board: Board
  readonly goal: Extract<GoalView, { kind: 'goal' }>
}

/** Suggests that another goal takes this one's place; both stay readable and lead to each other. */
export default function ReplaceDialog({ props, board, goal, isOpen, onClose }: ReplaceDialogProps) {
  const [chosen, setChosen] = useState('')
  const [note, setNote] = useState('')
  const sending = useSending(decidingFailures)
  const announce = useAnnounce()
  const name = othersOf(props)
  const active = new Set(board.places.flatMap((place) => (place.column === 'active' ? [place.goalId] : [])))
  const others = (board.goals ?? []).flatMap((one) =>
    one.kind === 'goal' && one.id !== goal.id && !active.has(one.id) && findMissing(one) === undefined
      ? [one]
      : [],
  )
  const other = others.find(({ id }) => id === chosen)
  const submit = () => {
    if (other === undefined) return sending.tell(say(decidingWords.chooseGoal))
    void sending.run(
      async () => {
        const seenHash = await hashOfGoal(other)
        const line = note.trim()
        return requestSuggestion(props.workspaceId, goal.id, {
          kind: 'replace',
          seenHash,
          otherGoalId: other.id,
          ...(line === '' ? {} : { note: line }),
        })
      },
      () => {
        announce(say(decidingWords.suggested, { name }), 'now')
        void board.readDecisions()
        onClose()
      },
    )
  }
  if (others.length === 0)
    return (
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        title={say(decidingWords.replaceTitle)}
        actions={<Button onPress={onClose}>{say(commonWords.close)}</Button>}
      >
        <p>{say(decidingWords.replaceNone)}</p>
      </Dialog>
    )
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={say(decidingWords.replaceTitle)}>
      <RequestForm
        sending={sending}
        submit={say(decidingWords.suggestTo, { name })}
        onCancel={onClose}
        onSubmit={submit}
      >
        <SelectField
          label={say(decidingWords.replaceWith)}
          value={chosen}
          options={[
            { id: '', label: say(decidingWords.chooseGoal) },
            ...others.map((one) => ({ id: one.id, label: sayGoal(one) })),
          ]}
          onChange={setChosen}
        />
        <TextField
          label={say(decidingWords.whatStays)}
          value={note}
          onChange={setNote}
          voice={props.role === 'client'}
          maxLength={2000}
        />
        <p className={section.small}>{say(decidingWords.closesThis)}</p>
        <p className={section.small}>{say(decidingWords.notAgreedYet, { name })}</p>
      </RequestForm>
    </Dialog>
  )
}
