'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { GoalPart } from '#lib/board/goal-part.ts'
import { Folded } from '../_ui/folded.tsx'

/** A part that is folded on a goal's page. An address may lead to it: then it is open, in sight, and has the focus. */
export function PartFold({
  part,
  title,
  note,
  children,
}: {
  readonly part: GoalPart
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  const [isAsked] = useState(() => location.hash === `#${part}`)
  useEffect(() => {
    if (!isAsked) return
    details.current?.scrollIntoView()
    // Whoever has begun with something else meanwhile is left there.
    if (document.activeElement === document.body) details.current?.querySelector('summary')?.focus()
  }, [isAsked])
  return (
    <Folded ref={details} id={part} title={title} note={note} isOpen={isAsked}>
      {children}
    </Folded>
  )
}
