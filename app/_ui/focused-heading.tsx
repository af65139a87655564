'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import section from './section.module.css'

/** The heading of a step that has just taken the place of another: focus goes there, so it is read. */
export function FocusedHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 className={section.large} tabIndex={-1} ref={heading}>
      {children}
    </h2>
  )
}
