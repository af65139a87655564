'use client'

import { useLayoutEffect, type ReactNode } from 'react'

export interface TurnedProps {
  readonly direction: 'ltr' | 'rtl'
  /** Text at 200 %, as a person sets it in their browser. */
  readonly isLarge: boolean
  readonly children: ReactNode
}

/** Shows what it holds, and what opens above it, as another language or another reader would have it. */
export function Turned({ direction, isLarge, children }: TurnedProps) {
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dir = direction
    root.style.fontSize = isLarge ? '200%' : ''
    return () => {
      root.dir = 'ltr'
      root.style.fontSize = ''
    }
  }, [direction, isLarge])
  return <div dir={direction}>{children}</div>
}
