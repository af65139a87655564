'use client'

import { useEffect, useState } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import { commonWords } from '#lib/words/en/common.ts'
import { stayingWords } from '#lib/words/en/staying.ts'
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
    if (!isTold) setProblem(say(commonWords.offline))
  }
  const act = by === 'idle' ? () => void stay() : onSignInAgain
  return (
    <Dialog
      isOpen
      isQuestion
      title={say(stayingWords.endingTitle, { left })}
      onClose={by === 'idle' ? act : () => {}}
      actions={
        <Button look="main" data-first="" isPending={isSending} onPress={act}>
          {isSending
            ? say(commonWords.working)
            : by === 'idle'
              ? say(stayingWords.stay)
              : say(stayingWords.signInAgain)}
        </Button>
      }
    >
      {by === 'idle' ? (
        <p>{say(stayingWords.endingIdle)}</p>
      ) : (
        <p>
          {say(stayingWords.endingAge)} {say(stayingWords.endingAgeKept)}
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
      {left === first ? '' : say(stayingWords.endingTitle, { left })}
    </LiveRegion>
  )
}

function sayLeft(left: Left): string {
  switch (left) {
    case 'two-minutes':
      return say(stayingWords.leftTwo)
    case 'one-minute':
      return say(stayingWords.leftOne)
    case 'half-a-minute':
      return say(stayingWords.leftHalf)
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
