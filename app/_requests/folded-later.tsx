'use client'

import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Folded } from '../_ui/folded.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { useLater, type Load } from './use-later.ts'

export interface FoldedLaterProps<Part> {
  readonly title: string
  /** A few quiet words beside the title: what is inside. */
  readonly note?: string
  /** The same to be read, until it has come: without it, that it is on its way. */
  readonly still?: ReactNode
  readonly load: Load<Part>
  /** What is inside, by fragments of the address: one of them opens it. */
  readonly opensFor?: readonly string[]
  readonly children: (part: Part) => ReactNode
}

/** What need not be in sight, fetched when it is unfolded. Folded again, what was written in it stays. */
export function FoldedLater<Part>({ title, note, still, load, opensFor, children }: FoldedLaterProps<Part>) {
  const details = useRef<HTMLDetailsElement>(null)
  const { part, coming, want } = useLater(load)
  const fetchWhereOpen = () => {
    if (details.current?.open === true) want(() => {})
  }
  // It may have been unfolded before the page's script ran.
  const look = useEffectEvent(() => {
    if (details.current !== null && opensFor?.includes(location.hash.slice(1))) details.current.open = true
    fetchWhereOpen()
  })
  useEffect(() => look(), [])
  return (
    <Folded ref={details} title={title} note={note} onToggle={fetchWhereOpen}>
      <ProblemLine problem={coming.problem} />
      {part === undefined && still}
      {part !== undefined ? (
        children(part)
      ) : coming.problem === undefined && still !== undefined ? null : coming.problem === undefined ? (
        <p>{say(commonWords.opening)}</p>
      ) : (
        <div>
          <Button onPress={fetchWhereOpen}>{say(shellWords.tryAgain)}</Button>
        </div>
      )}
    </Folded>
  )
}
