'use client'

import { useId, useState } from 'react'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Breath } from './breath.tsx'
import { Button } from './button.tsx'
import { TakeAMomentButton } from './take-a-moment-button.tsx'
import { LeaveNow } from './leave-now.tsx'
import { Modal } from './modal.tsx'
import styles from './take-a-moment.module.css'

/**
 * Hides the page at once behind a few grounding words. It asks the server nothing and records nothing, so
 * it works offline; one press or Esc comes back to the page as it was.
 */
export function TakeAMoment() {
  const titleId = useId()
  const [isTaken, setTaken] = useState(false)
  return (
    <>
      <TakeAMomentButton onPress={() => setTaken(true)} />
      {isTaken && (
        <Modal
          className={styles.cover}
          role="dialog"
          aria-labelledby={titleId}
          // Nothing of the page is in it: it stays where the page itself is covered.
          data-moment=""
          onClose={() => setTaken(false)}
        >
          <div className={styles.bar}>
            <Button look="quiet" data-first="" onPress={() => setTaken(false)}>
              {say(shellWords.comeBack)}
            </Button>
            <LeaveNow />
          </div>
          <div className={styles.words}>
            <h2 id={titleId} className={styles.title}>
              {say(shellWords.momentTitle)}
            </h2>
            <p>{say(shellWords.momentFirst)}</p>
            <p>{say(shellWords.momentFeet)}</p>
            <p>{say(shellWords.momentSee)}</p>
            <p>{say(shellWords.momentHear)}</p>
            <p>{say(shellWords.momentBreathe)}</p>
            <Breath />
            <p className={styles.quiet}>{say(shellWords.momentBack)}</p>
          </div>
        </Modal>
      )}
    </>
  )
}
