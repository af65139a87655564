'use client'

import { useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '#lib/words/say.ts'
import { Breath } from './breath.tsx'
import { Button } from './button.tsx'
import { TakeAMomentButton } from './take-a-moment-button.tsx'
import { LeaveNow } from './leave-now.tsx'
import styles from './take-a-moment.module.css'

/**
 * Hides the page at once behind a few grounding words. It asks the server nothing and records nothing, so
 * it works offline; one press or Esc comes back to the page as it was.
 */
export function TakeAMoment() {
  const [isTaken, setTaken] = useState(false)
  return (
    <>
      <TakeAMomentButton onPress={() => setTaken(true)} />
      <ModalOverlay
        className={styles.cover ?? ''}
        isOpen={isTaken}
        onOpenChange={setTaken}
        // Nothing of the page is in it: it stays where the page itself is covered.
        data-moment=""
      >
        <Modal className={styles.modal ?? ''}>
          <Dialog className={styles.dialog ?? ''}>
            <div className={styles.bar}>
              <Button look="quiet" onPress={() => setTaken(false)} ref={focusAtOnce}>
                {say('shell.comeBack')}
              </Button>
              <LeaveNow />
            </div>
            <div className={styles.words}>
              <Heading slot="title" level={2} className={styles.title ?? ''}>
                {say('shell.momentTitle')}
              </Heading>
              <p>{say('shell.momentFirst')}</p>
              <p>{say('shell.momentFeet')}</p>
              <p>{say('shell.momentSee')}</p>
              <p>{say('shell.momentHear')}</p>
              <p>{say('shell.momentBreathe')}</p>
              <Breath />
              <p className={styles.quiet}>{say('shell.momentBack')}</p>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}

/** So that coming back is one press on any keyboard. */
function focusAtOnce(button: HTMLButtonElement | null): void {
  button?.focus()
}
