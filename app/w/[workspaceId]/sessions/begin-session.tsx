'use client'

import * as shape from '#lib/base/shape.ts'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../../../_ui/problem-line.tsx'
import { SendButton } from '../../../_requests/send-button.tsx'
import { send } from '../../../_requests/send.ts'
import { useSending } from '../../../_requests/use-sending.ts'

const answer = shape.object({ id: shape.text })

/** Begins the page of the next session and opens it. */
export function BeginSession({ workspaceId }: { readonly workspaceId: string }) {
  const sending = useSending()
  const begin = () =>
    sending.run(
      () => send({ method: 'POST', path: `/api/workspaces/${workspaceId}/sessions`, answer }),
      (begun) => location.assign(`/w/${workspaceId}/sessions/${begun.id}`),
    )
  return (
    <div>
      <SendButton sending={sending} onPress={() => void begin()}>
        {say(sessionsWords.begin)}
      </SendButton>
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
