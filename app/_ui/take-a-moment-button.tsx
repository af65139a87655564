'use client'

import { Leaf } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { say } from '#lib/words/say.ts'
import styles from './corner.module.css'

/** The button that stays at the right of every header, in words at every width. */
export function TakeAMomentButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button className={styles.corner ?? ''} onPress={onPress}>
      <Leaf className={styles.icon} size={18} strokeWidth={1.75} aria-hidden="true" />
      {say('shell.takeAMoment')}
    </Button>
  )
}
