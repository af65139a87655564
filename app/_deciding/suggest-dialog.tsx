'use client'

import { useState } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import type { DecisionKind } from '#lib/deciding/decision-kind.ts'
import { findMissing } from '#lib/deciding/find-missing.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { suggestingWords } from '#lib/words/en/suggesting.ts'
import { say } from '#lib/words/say.ts'
import { goalPath, othersOf, type BoardProps } from '../_board/board-props.ts'
import type { Board } from '../_board/use-board.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import section from '../_ui/section.module.css'
import { TextField } from '../_ui/text-field.tsx'
import { requestSuggestion } from './decision.ts'
import { decidingFailures } from './deciding-failures.ts'
import { hashOfGoal } from './hash-of-goal.ts'
import { SuggestedWords } from './suggested-words.tsx'
import { commonWords } from '#lib/words/en/common.ts'

export interface SuggestDialogProps {
  readonly props: BoardProps
  readonly board: Board
  readonly goal: Extract<GoalView, { kind: 'goal' }>
  readonly kind: DecisionKind
  readonly onClose: () => void
}

/** Suggests something about a goal in exactly the words that stand here; nothing changes by it yet. */
export default function SuggestDialog({ props, board, goal, kind, onClose }: SuggestDialogProps) {
  const [note, setNote] = useState('')
  const sending = useSending(decidingFailures)
  const announce = useAnnounce()
  const name = othersOf(props)
  const content = board.contentOf(goal.id) ?? {}
  const agreed = board.decisions?.find(({ goalId }) => goalId === goal.id)?.agreed?.suggestion.content
  const missing = kind === 'start' ? findMissing(goal) : undefined
  const submit = () =>
    void sending.run(
      async () => {
        const seenHash = await hashOfGoal(content)
        const line = note.trim()
        return requestSuggestion(props.workspaceId, goal.id, {
          kind,
          seenHash,
          ...(line === '' ? {} : { note: line }),
        })
      },
      () => {
        announce(say(suggestingWords.suggested, { name }), 'now')
        void board.readDecisions()
        onClose()
      },
    )
  if (missing !== undefined)
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={say(decidingWords[`suggest-${kind}`])}
        actions={
          <>
            <Button onPress={onClose}>{say(commonWords.cancel)}</Button>
            <WriteIt props={props} goalId={goal.id} missing={missing} onClose={onClose} />
          </>
        }
      >
        <p>{say(missing === 'sign' ? decidingWords.signFirst : decidingWords.sentenceFirst)}</p>
      </Dialog>
    )
  return (
    <Dialog isOpen onClose={onClose} title={say(decidingWords[`suggest-${kind}`])}>
      <RequestForm
        sending={sending}
        submit={say(suggestingWords.suggestTo, { name })}
        onCancel={onClose}
        onSubmit={submit}
      >
        <SuggestedWords kind={kind} content={content} agreed={agreed} />
        <p className={section.small}>{say(suggestingWords.notAgreedYet, { name })}</p>
        <TextField
          label={say(suggestingWords.lineWithIt)}
          value={note}
          onChange={setNote}
          voice={props.role === 'client'}
          maxLength={2000}
        />
      </RequestForm>
    </Dialog>
  )
}

/** The way to what is missing: on the goal's own page its field, elsewhere that page. */
function WriteIt({
  props,
  goalId,
  missing,
  onClose,
}: {
  readonly props: BoardProps
  readonly goalId: string
  readonly missing: 'sentence' | 'sign'
  readonly onClose: () => void
}) {
  const place = missing === 'sign' ? 'signs' : 'goal-words'
  if (document.getElementById(place) === null)
    return (
      <ButtonLink look="main" to={`${goalPath(props, goalId)}#${place}`}>
        {say(suggestingWords.writeIt)}
      </ButtonLink>
    )
  return (
    <Button
      look="main"
      onPress={() => {
        onClose()
        // The dialog gives the focus back first.
        requestAnimationFrame(() => focusIn(place))
      }}
    >
      {say(suggestingWords.writeIt)}
    </Button>
  )
}

function focusIn(place: string): void {
  const field = document.getElementById(place)?.querySelector('textarea, input, [contenteditable="true"]')
  if (field instanceof HTMLElement) field.focus()
}
