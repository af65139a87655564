'use client'

import { Leaf } from 'lucide-react'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import styles from './corner.module.css'

/** The button that stays at the right of every header, in words at every width. */
export function TakeAMomentButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.corner} onClick={onPress}>
      <Leaf className={styles.icon} size={18} strokeWidth={1.75} aria-hidden="true" />
      {say(shellWords.takeAMoment)}
    </button>
  )
}
