'use client'

import { noticedWords } from '#lib/words/en/noticed.ts'
import { say } from '#lib/words/say.ts'
import { noAnswer, send } from '../_requests/send.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { noticedFailures } from './noticed-failures.ts'

/** Takes back something that one said oneself. */
export function TakeBack({
  workspaceId,
  id,
  about,
  onDone,
}: {
  readonly workspaceId: string
  readonly id: string
  /** What it is, for who hears the button alone. */
  readonly about: string
  readonly onDone: () => void
}) {
  const sending = useSending(noticedFailures)
  const announce = useAnnounce()
  const path = `/api/workspaces/${workspaceId}/noticed/${id}`
  return (
    <div>
      <SendButton
        look="quiet"
        sending={sending}
        aria-label={`${say(noticedWords.takeBack)}: ${about}`}
        onPress={() =>
          void sending.run(
            () => send({ method: 'DELETE', path, answer: noAnswer }),
            () => {
              announce(say(noticedWords.takenBack), 'now')
              onDone()
            },
          )
        }
      >
        {say(noticedWords.takeBack)}
      </SendButton>
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
