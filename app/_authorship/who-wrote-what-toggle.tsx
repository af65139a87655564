'use client'

import { Signature } from 'lucide-react'
import { authorshipWords } from '#lib/words/en/authorship.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import toggle from '../_ui/toggle.module.css'
import styles from './authorship.module.css'
import { setShown, useIsShown } from './shown.ts'

/** Turns "Who wrote what" on and off, for this tab. `row`: beside other choices, where a phone shows the icon alone. */
export function WhoWroteWhatToggle({ place }: { readonly place: 'row' | 'alone' }) {
  const isShown = useIsShown()
  return (
    <button
      type="button"
      className={classNames(
        toggle.toggle,
        styles.toggle,
        place === 'row' ? styles.rowToggle : styles.aloneToggle,
      )}
      aria-pressed={isShown}
      onClick={() => setShown(!isShown)}
    >
      <Signature size={18} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.words}>{say(authorshipWords.title)}</span>
    </button>
  )
}
