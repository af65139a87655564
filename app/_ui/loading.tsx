'use client'

import { useEffect, useState } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Button } from './button.tsx'
import styles from './loading.module.css'
import { LiveRegion } from './live-region.tsx'

/** What is there sooner than this is never announced. */
const loadingSaidAfterMs = 600
/** From then on it is no longer usual, and there is something to do. */
const loadingLongAfterMs = 8_000

type Stage = 'soon' | 'opening' | 'long'

/**
 * While something is on its way: nothing at first, then a word, then a sentence and a way out. Nothing turns,
 * and nothing goes on for ever without an answer.
 */
export function Loading({ onRetry }: { readonly onRetry: () => void }) {
  const [stage, setStage] = useState<Stage>('soon')
  useEffect(() => {
    const timers = [
      setTimeout(() => setStage('opening'), loadingSaidAfterMs),
      setTimeout(() => setStage('long'), loadingLongAfterMs),
    ]
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [])
  return (
    <div className={styles.loading}>
      <LiveRegion role="status">
        {stage === 'opening' && say(commonWords.opening)}
        {stage === 'long' && say(commonWords.openingLong)}
      </LiveRegion>
      {stage === 'long' && <Button onPress={onRetry}>{say(shellWords.tryAgain)}</Button>}
    </div>
  )
}
