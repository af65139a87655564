'use client'

import * as shape from '#lib/base/shape.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'

const answer = shape.object({ workspaceId: shape.text })

/** Makes a pretend client, or finds the one there is, and opens their Overview. */
export function BeginPretend({ look = 'plain' }: { readonly look?: 'plain' | 'quiet' }) {
  const sending = useSending()
  const begin = () =>
    sending.run(
      () => send({ method: 'POST', path: '/api/clients/pretend', answer }),
      (begun) => location.assign(`/w/${begun.workspaceId}`),
    )
  return (
    <>
      <SendButton sending={sending} look={look} onPress={() => void begin()}>
        {say(pretendWords.tryIt)}
      </SendButton>
      <ProblemLine problem={sending.problem} />
    </>
  )
}
