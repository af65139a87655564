import type { ReactNode } from 'react'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import styles from './corner.module.css'

/** A button that begins a moment, in words at every width. `Moment`, in the root layout, hears it. */
export function TakeAMomentButton({ icon }: { readonly icon?: ReactNode }) {
  return (
    <button type="button" data-take-moment="" className={styles.corner}>
      {icon}
      {say(shellWords.takeAMoment)}
    </button>
  )
}
