'use client'

import { useState } from 'react'
import type { GoalView } from '#lib/board/board-view.ts'
import { suggestingWords } from '#lib/words/en/suggesting.ts'
import { say } from '#lib/words/say.ts'
import { othersOf, type BoardProps } from '../_board/board-props.ts'
import { sayGoal } from '../_board/say-goal.ts'
import type { Board } from '../_board/use-board.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import { SelectField } from '../_ui/select-field.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { NewIdeaFields } from './new-idea-fields.tsx'
import { newIdea, useReplacing } from './use-replacing.ts'
import { noIdeaWords } from './write-idea.ts'

export interface ReplaceDialogProps extends Opened {
  readonly props: BoardProps
  readonly board: Board
  readonly goal: Extract<GoalView, { kind: 'goal' }>
}

/**
 * Suggests that another goal takes this one's place, one that is there or one that is written here; both stay readable
 * and lead to each other.
 */
export default function ReplaceDialog({ props, board, goal, isOpen, onClose }: ReplaceDialogProps) {
  const [idea, setIdea] = useState(noIdeaWords)
  const [note, setNote] = useState('')
  const replacing = useReplacing({ props, board, goal, onDone: onClose })
  const { sending, others, chosen } = replacing
  const name = othersOf(props)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={say(suggestingWords.replaceTitle)}>
      <RequestForm
        sending={sending}
        submit={say(suggestingWords.suggestTo, { name })}
        onCancel={onClose}
        onSubmit={() => replacing.suggest(idea, note)}
      >
        <LiveRegion role="status">
          {replacing.hasKeptIdea && <Notice>{say(suggestingWords.ideaKept)}</Notice>}
        </LiveRegion>
        <SelectField
          label={say(suggestingWords.replaceWith)}
          value={chosen}
          options={[
            { id: '', label: say(suggestingWords.chooseGoal) },
            { id: newIdea, label: say(suggestingWords.newIdea) },
            ...others.map((one) => ({ id: one.id, label: sayGoal(one) })),
          ]}
          onChange={replacing.choose}
        />
        {chosen === newIdea && <NewIdeaFields props={props} words={idea} onChange={setIdea} />}
        <TextField
          label={say(suggestingWords.whatStays)}
          value={note}
          onChange={setNote}
          voice={props.role === 'client'}
          maxLength={2000}
        />
        <p className={section.small}>{say(suggestingWords.closesThis)}</p>
        <p className={section.small}>{say(suggestingWords.notAgreedYet, { name })}</p>
      </RequestForm>
    </Dialog>
  )
}
