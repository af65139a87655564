'use client'

import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import styles from './hidden.module.css'
import { keepFocus } from './keep-focus.ts'

/** Says a line to assistive technology: `polite` waits for a pause, `now` is for what a person just did. */
export type Announce = (words: string, manner?: 'polite' | 'now') => void

const AnnounceContext = createContext<Announce>(() => {})

/** How a part of the screen says what happened ("Moved to Working on, 2 of 5"). */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}

interface Line {
  readonly words: string
  /** Alternates, so that the same words twice are spoken twice. */
  readonly turn: number
}

const silence: Line = { words: '', turn: 0 }

/** Holds the two live regions of the page, and keeps the focus on something; once, in the root layout. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState(silence)
  const [now, setNow] = useState(silence)
  const announce = useCallback<Announce>((words, manner = 'polite') => {
    const set = manner === 'now' ? setNow : setPolite
    set((line) => ({ words, turn: line.turn + 1 }))
  }, [])
  // The page has come to life: a press is heard from now on.
  useEffect(() => {
    document.documentElement.dataset['live'] = ''
    return keepFocus()
  }, [])
  const regions = useMemo(
    () => [
      { manner: 'polite' as const, line: polite },
      { manner: 'assertive' as const, line: now },
    ],
    [polite, now],
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      {regions.map(({ manner, line }) => (
        <div key={manner} className={styles.hidden} aria-live={manner} aria-atomic="true">
          <span key={line.turn}>{line.words}</span>
        </div>
      ))}
    </AnnounceContext>
  )
}
