'use client'

import type { ReactNode } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'

export interface LinkDialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A link that is shown this once: a press beside it does not throw it away. */
export function LinkDialog({ title, onClose, children }: LinkDialogProps) {
  return (
    <Dialog
      isOpen
      isWide
      isQuestion
      onClose={onClose}
      title={title}
      actions={
        <Button look="main" onPress={onClose}>
          {say(commonWords.close)}
        </Button>
      }
    >
      {children}
    </Dialog>
  )
}
