'use client'

import * as shape from '#lib/base/shape.ts'
import { timesWords } from '#lib/words/en/times.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
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
      <Button look={look} aria-label={label} isPending={sending.isSending} onPress={start}>
        {sending.isSending ? say(timesWords.opening) : words}
      </Button>
      <ProblemLine problem={sending.problem} />
    </>
  )
}
