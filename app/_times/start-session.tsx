'use client'

import * as shape from '#lib/base/shape.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { pathOf, type SessionName } from './session-name.ts'

const answer = shape.object({ id: shape.text })

export interface StartSessionProps {
  readonly session: SessionName
  readonly videoLink: string | undefined
  /** On the button: Start, or Join. */
  readonly words: string
  /** Said by assistive technology where the words alone do not say whose session it is. */
  readonly label?: string
  readonly look?: 'main' | 'plain'
}

/** One press: the video call in a tab of its own, and here the session's page, begun if nobody has begun it. */
export function StartSession({ session, videoLink, words, label, look = 'main' }: StartSessionProps) {
  const sending = useSending({ 'session-unknown': timesWords.gone })
  const start = () => {
    // Within the press itself: a browser opens no tab later.
    if (videoLink !== undefined) window.open(videoLink, '_blank', 'noopener,noreferrer')
    void sending.run(
      () => send({ method: 'POST', path: `${pathOf(session)}/start`, answer }),
      (page) => location.assign(`/w/${session.workspaceId}/sessions/${page.id}`),
    )
  }
  return (
    <>
      <SendButton sending={sending} look={look} aria-label={label} onPress={start}>
        {words}
      </SendButton>
      <ProblemLine problem={sending.problem} />
    </>
  )
}
