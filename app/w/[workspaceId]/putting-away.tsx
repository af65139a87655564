'use client'

import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../../_requests/open-later.tsx'
import { Question } from '../../_requests/question.tsx'
import { noAnswer, send } from '../../_requests/send.ts'
import { useSending } from '../../_requests/use-sending.ts'

/** Asks once before a pretend client is put away: at once and for good. Fetched on the press. */
export default function PuttingAway({
  workspaceId,
  name,
  isOpen,
  onClose,
}: Opened & { readonly workspaceId: string; readonly name: string }) {
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/pretend`
  const putAway = () =>
    sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => location.assign('/clients'),
    )
  return (
    <Question
      isOpen={isOpen}
      onClose={onClose}
      sending={sending}
      title={say(pretendWords.putAwayTitle, { name })}
      submit={say(pretendWords.putAwaySubmit)}
      onSubmit={() => void putAway()}
    >
      <p>{say(pretendWords.putAwayBody, { name })}</p>
      <p>{say(pretendWords.putAwayAgain)}</p>
    </Question>
  )
}
