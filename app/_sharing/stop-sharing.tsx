'use client'

import type { ReactNode } from 'react'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import styles from './stop-sharing.module.css'
import { useStopSharing } from './use-stop-sharing.ts'

const load = () => import('./stopping-quoted.tsx')

export interface StopSharingProps {
  /** Where stopping is asked for. */
  readonly stopPath: string
  readonly names: readonly string[]
  /** Goals quote words of it: what should happen to them is asked with the same press. */
  readonly isQuoted: boolean
  readonly children: ReactNode
}

/** Who reads this, and one press that ends it at once. What it cannot do is said before and after. */
export function StopSharing({ stopPath, names, isQuoted, children }: StopSharingProps) {
  const { sending, stop } = useStopSharing(stopPath)
  return (
    <div className={section.section}>
      <div className={section.actions}>
        <p className={styles.who}>{children}</p>
        {isQuoted ? (
          <OpenLater words={say(reflectionsWords.stop)} load={load}>
            {(StoppingQuoted, opened) => <StoppingQuoted {...opened} stopPath={stopPath} names={names} />}
          </OpenLater>
        ) : (
          <SendButton sending={sending} onPress={() => void stop({})}>
            {say(reflectionsWords.stop)}
          </SendButton>
        )}
      </div>
      <ProblemLine problem={sending.problem} />
      <p className={section.small}>{say(reflectionsWords.takenOut)}</p>
    </div>
  )
}
