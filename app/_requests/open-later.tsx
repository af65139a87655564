'use client'

import { useState, type ReactNode } from 'react'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { SendButton } from './send-button.tsx'
import { useLater, type Load } from './use-later.ts'

/** How a dialog that a page opens is told whether it is open. */
export interface Opened {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export interface OpenLaterProps<Part> {
  /** On the button. */
  readonly words: string
  /** Said by assistive technology where the words alone do not tell one button from another. */
  readonly label?: string | undefined
  readonly look?: 'main' | 'plain' | 'quiet'
  readonly load: Load<Part>
  /** The dialog, whole: it opens once it is here, and stays, so that what was written in it does too. */
  readonly children: (part: Part, opened: Opened) => ReactNode
}

/** A button that opens a dialog which is fetched on the press; the button keeps the focus until it has come. */
export function OpenLater<Part>({ words, label, look = 'plain', load, children }: OpenLaterProps<Part>) {
  const later = useLater(load)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={section.actions}>
      <SendButton
        sending={later.coming}
        look={look}
        aria-label={label}
        onPress={() => later.want(() => setOpen(true))}
      >
        {words}
      </SendButton>
      <ProblemLine problem={later.coming.problem} />
      {later.part !== undefined && children(later.part, { isOpen, onClose: () => setOpen(false) })}
    </div>
  )
}
