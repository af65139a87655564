'use client'

import { useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { sessionsWords } from '#lib/words/en/sessions.ts'
import { say } from '#lib/words/say.ts'
import { Tabs } from '../_ui/tabs.tsx'
import styles from './session.module.css'

/** A part of a session page; its id is the fragment of the page's address that leads to it. */
export type SessionPart = 'notes' | 'goals'

export interface SessionPartsProps {
  readonly parts: readonly {
    readonly id: SessionPart
    readonly label: string
    readonly content: ReactNode
  }[]
  /** Stays in reach beside the segments, and at the end of the notes where both parts are in sight. */
  readonly aside: ReactNode
}

/**
 * The parts of a session page: beside each other where there is room, otherwise one at a time, each where it was
 * left. They are the same elements either way: who writes goes on writing while a window changes its width.
 */
export function SessionParts({ parts, aside }: SessionPartsProps) {
  const asked = useSyncExternalStore(onFragmentChange, readFragment, () => '')
  const [chosen, setChosen] = useState<SessionPart>()
  const selected = chosen ?? parts.find(({ id }) => id === asked)?.id ?? parts[0]?.id
  const whole = useRef<HTMLDivElement>(null)
  const left = useRef<{ readonly at: number; readonly places: Map<string, number> }>(undefined)

  const select = (id: SessionPart) => {
    const places = left.current?.places ?? new Map<string, number>()
    if (selected !== undefined) places.set(selected, window.scrollY)
    left.current = { at: window.scrollY, places }
    setChosen(id)
    history.replaceState(history.state, '', `#${id}`)
  }
  useLayoutEffect(() => {
    if (left.current === undefined || selected === undefined || whole.current === null) return
    const { at, places } = left.current
    window.scrollTo(0, places.get(selected) ?? Math.min(at, findSticking(whole.current)))
  }, [selected])

  return (
    <div ref={whole}>
      <Tabs<SessionPart>
        label={say(sessionsWords.parts)}
        look="segments"
        spreads
        className={styles.parts}
        aside={aside}
        selected={selected}
        onSelect={select}
        tabs={parts.map(({ id, label, content }) => ({
          id,
          label,
          content: (
            <section className={styles.part} aria-labelledby={id}>
              <h2 id={id} className={styles.title}>
                {label}
              </h2>
              {content}
            </section>
          ),
        }))}
      />
    </div>
  )
}

/** How far the page is scrolled when the segments begin to stay in place under the header. */
function findSticking(whole: HTMLElement): number {
  const head = whole.querySelector('[role="tablist"]')?.parentElement ?? undefined
  const below = head === undefined ? 0 : Number.parseFloat(getComputedStyle(head).top)
  return Math.max(0, whole.getBoundingClientRect().top + window.scrollY - (Number.isNaN(below) ? 0 : below))
}

function onFragmentChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function readFragment(): string {
  return location.hash.slice(1)
}
