'use client'

import { useEffect, useId, useState, type ReactNode } from 'react'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Breath } from './breath.tsx'
import { Button } from './button.tsx'
import { LeaveNow } from './leave-now.tsx'
import { Modal } from './modal.tsx'
import styles from './moment.module.css'

/**
 * Hides the page at once behind a few grounding words when any `[data-take-moment]` button is pressed. It asks the
 * server nothing and records nothing, and every page has it from the start, so it works offline; one press or Esc
 * comes back to the page as it was. Nothing can be pressed where the button was that began it. Stands once in the root
 * layout; `children` are the ways on at its end.
 */
export function Moment({ children }: { readonly children: ReactNode }) {
  const titleId = useId()
  const [isTaken, setTaken] = useState(false)
  useEffect(() => {
    const hear = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('[data-take-moment]') !== null) setTaken(true)
    }
    document.addEventListener('click', hear)
    return () => document.removeEventListener('click', hear)
  }, [])
  if (!isTaken) return null
  return (
    <Modal
      className={styles.cover}
      role="dialog"
      aria-labelledby={titleId}
      // Nothing of the page is in it: it stays where the page itself is covered.
      data-moment=""
      onClose={() => setTaken(false)}
    >
      <div className={styles.bar}>
        <LeaveNow />
      </div>
      <div className={styles.words}>
        <h2 id={titleId} className={styles.title} tabIndex={-1} data-title="">
          {say(shellWords.momentTitle)}
        </h2>
        <p>{say(shellWords.momentFirst)}</p>
        <p>{say(shellWords.momentFeet)}</p>
        <p>{say(shellWords.momentSee)}</p>
        <p>{say(shellWords.momentHear)}</p>
        <p>{say(shellWords.momentBreathe)}</p>
        <Breath />
        <p className={styles.quiet}>{say(shellWords.momentBack)}</p>
        <Button wide onPress={() => setTaken(false)}>
          {say(shellWords.comeBack)}
        </Button>
        <div className={styles.ways}>{children}</div>
      </div>
    </Modal>
  )
}
