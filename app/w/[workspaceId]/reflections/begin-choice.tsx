'use client'

import { PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './begin-reflection.module.css'

/** One way to begin, as wide as the column. */
export function BeginChoice({
  isSending,
  onPress,
  children,
}: {
  readonly isSending: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.choice}
      aria-disabled={isSending ? true : undefined}
      onClick={onPress}
    >
      <PenLine size={18} strokeWidth={1.5} aria-hidden="true" />
      {children}
    </button>
  )
}
