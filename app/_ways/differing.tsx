'use client'

import { useState } from 'react'
import type { SuggestionView } from '#lib/deciding/goal-decisions.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { RequestForm } from '../_requests/request-form.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { useAnswer } from './use-answer.ts'

/** Seeing it differently, with a reason: it is kept and shown. Fetched on the press. */
export default function Differing({
  isOpen,
  onClose,
  workspaceId,
  suggestion,
}: Opened & { readonly workspaceId: string; readonly suggestion: SuggestionView }) {
  const [reason, setReason] = useState('')
  const { sending, answer } = useAnswer({ workspaceId, suggestion })
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={say(approachesWords.differTitle)}>
      <RequestForm
        sending={sending}
        submit={say(approachesWords.differSubmit)}
        onSubmit={() => answer('differ', reason, onClose)}
        onCancel={onClose}
      >
        <GrowingField
          label={say(approachesWords.differReason)}
          value={reason}
          onChange={setReason}
          maxLength={2_000}
        />
      </RequestForm>
    </Dialog>
  )
}
