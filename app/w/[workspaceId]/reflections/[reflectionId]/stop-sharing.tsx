'use client'

import type { ReactNode } from 'react'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../../../../_ui/problem-line.tsx'
import section from '../../../../_ui/section.module.css'
import { SendButton } from '../../../../_requests/send-button.tsx'
import { noAnswer, send } from '../../../../_requests/send.ts'
import { useSayDone } from '../../../../_requests/use-say-done.ts'
import { useSending } from '../../../../_requests/use-sending.ts'
import styles from './stop-sharing.module.css'

/** Who reads this, and one press that ends it at once. What it cannot do is said before and after. */
export function StopSharing({
  reflectionId,
  children,
}: {
  readonly reflectionId: string
  readonly children: ReactNode
}) {
  const sayDone = useSayDone()
  const sending = useSending()
  const stop = () =>
    sending.run(
      () => send({ method: 'POST', path: `/api/reflections/${reflectionId}/unshare`, answer: noAnswer }),
      () => sayDone(`${say(reflectionsWords.stopped)} ${say(reflectionsWords.stoppedLimits)}`),
    )
  return (
    <div className={section.section}>
      <div className={section.actions}>
        <p className={styles.who}>{children}</p>
        <SendButton sending={sending} onPress={() => void stop()}>
          {say(reflectionsWords.stop)}
        </SendButton>
      </div>
      <ProblemLine problem={sending.problem} />
      <p className={section.small}>{say(reflectionsWords.takenOut)}</p>
    </div>
  )
}
