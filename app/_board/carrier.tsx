'use client'

import { useId, useLayoutEffect, useRef } from 'react'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import styles from './goal-card.module.css'
import type { Carrying } from './use-carrying.ts'

export interface CarrierProps {
  /** The goal's words. */
  readonly goal: string
  /** Its place, so that the focus comes along however the card was drawn anew. */
  readonly at: string
  readonly onKeyDown: Carrying['onKeyDown']
  readonly onBlur: Carrying['onBlur']
}

/**
 * What has the focus while a card is carried by keyboard. An application to screen readers, or the arrow keys
 * would go to their own reading and not to the card.
 */
export function Carrier({ goal, at, onKeyDown, onBlur }: CarrierProps) {
  const element = useRef<HTMLDivElement>(null)
  const hintId = useId()
  useLayoutEffect(() => {
    element.current?.focus()
  })
  return (
    // The one thing that hears keys while a card is carried.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={element}
      role="application"
      className={styles.carrier}
      data-at={at}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={say(boardWords.carrying, { goal })}
      aria-describedby={hintId}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <p id={hintId}>{say(boardWords.carryHint)}</p>
    </div>
  )
}
