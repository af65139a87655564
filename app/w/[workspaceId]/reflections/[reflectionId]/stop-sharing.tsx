'use client'

import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../../../../_ui/problem-line.tsx'
import section from '../../../../_ui/section.module.css'
import { SendButton } from '../../../../_requests/send-button.tsx'
import { noAnswer, send } from '../../../../_requests/send.ts'
import { useSayDone } from '../../../../_requests/use-say-done.ts'
import { useSending } from '../../../../_requests/use-sending.ts'

/** One press, at once. What it cannot do stands beside it before and after. */
export function StopSharing({ reflectionId }: { readonly reflectionId: string }) {
  const sayDone = useSayDone()
  const sending = useSending()
  const stop = () =>
    sending.run(
      () => send({ method: 'POST', path: `/api/reflections/${reflectionId}/unshare`, answer: noAnswer }),
      () => sayDone(`${say(reflectionsWords.stopped)} ${say(reflectionsWords.stoppedLimits)}`),
    )
  return (
    <div className={section.section}>
      <ProblemLine problem={sending.problem} />
      <div>
        <SendButton sending={sending} onPress={() => void stop()}>
          {say(reflectionsWords.stop)}
        </SendButton>
      </div>
      <p className={section.small}>{say(reflectionsWords.stoppedLimits)}</p>
    </div>
  )
}
