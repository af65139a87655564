'use client'

import { useEffect, useState } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import styles from './ending-dialog.module.css'
import { findLeft, sayClock, type Left } from './left.ts'

export interface EndingDialogProps {
  readonly by: 'idle' | 'age'
  /** By this device's clock. */
  readonly endsAt: number
  /** Answers whether the server was told. */
  readonly onStay: () => Promise<boolean>
  readonly onSignInAgain: () => void
}

/** Two minutes before the end: how long is left, in words that change three times, and one press to stay. */
export function EndingDialog({ by, endsAt, onStay, onSignInAgain }: EndingDialogProps) {
  const leftMs = useLeftMs(endsAt)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const left = sayLeft(findLeft(leftMs))
  const stay = async () => {
    setSending(true)
    setProblem(undefined)
    const isTold = await onStay()
    setSending(false)
    if (!isTold) setProblem(say('common.offline'))
  }
  const act = by === 'idle' ? () => void stay() : onSignInAgain
  return (
    <Dialog
      isOpen
      isQuestion
      title={say('staying.endingTitle', { left })}
      onClose={by === 'idle' ? act : () => {}}
      actions={
        <Button look="main" ref={focusAtOnce} isPending={isSending} onPress={act}>
          {isSending
            ? say('staying.working')
            : by === 'idle'
              ? say('staying.stay')
              : say('staying.signInAgain')}
        </Button>
      }
    >
      {by === 'idle' ? (
        <p>{say('staying.endingIdle')}</p>
      ) : (
        <p>
          {say('staying.endingAge')} {say('staying.endingAgeKept')}
        </p>
      )}
      <ProblemLine problem={problem} />
      <p className={styles.clock} aria-hidden="true">
        {sayClock(leftMs)}
      </p>
      <SpokenLeft left={left} />
    </Dialog>
  )
}

/** The title is spoken as the question opens; later changes by this. */
function SpokenLeft({ left }: { readonly left: string }) {
  const [first] = useState(left)
  return (
    <LiveRegion role="status" className={styles.spoken ?? ''}>
      {left === first ? '' : say('staying.endingTitle', { left })}
    </LiveRegion>
  )
}

function sayLeft(left: Left): string {
  switch (left) {
    case 'two-minutes':
      return say('staying.leftTwo')
    case 'one-minute':
      return say('staying.leftOne')
    case 'half-a-minute':
      return say('staying.leftHalf')
    default:
      return unreachable(left)
  }
}

function useLeftMs(endsAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, endsAt - now)
}

/** So that staying is one press on any keyboard. */
function focusAtOnce(button: HTMLButtonElement | null): void {
  button?.focus()
}
