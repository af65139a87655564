'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import styles from './quoting.module.css'

/** The heading of a step of a dialog that has just taken the place of another: focus goes there, so it is read. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h3 className={styles.step} tabIndex={-1} ref={heading}>
      {children}
    </h3>
  )
}
