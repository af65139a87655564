import type { ReactNode } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { SendButton } from './send-button.tsx'
import type { UseSending } from './use-sending.ts'

export interface QuestionProps {
  readonly title: string
  readonly isOpen: boolean
  /** Called when it is left undone, also by Esc. What was told of an earlier try is gone then. */
  readonly onClose: () => void
  readonly sending: UseSending
  /** On the button that does it. */
  readonly submit: string
  readonly onSubmit: () => void
  /** On the button that leaves it undone; Cancel otherwise. */
  readonly keep?: string
  /** It can be done now; otherwise there is no button for it. */
  readonly isReady?: boolean
  readonly isWide?: boolean
  /** What would happen. */
  readonly children: ReactNode
}

/** Asks once before something is done: what would happen, and two buttons. */
export function Question({
  title,
  isOpen,
  onClose,
  sending,
  submit,
  onSubmit,
  keep = say(commonWords.cancel),
  isReady = true,
  isWide = false,
  children,
}: QuestionProps) {
  const close = () => {
    sending.tell(undefined)
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      isQuestion
      isWide={isWide}
      title={title}
      actions={
        <>
          <Button onPress={close}>{keep}</Button>
          {isReady && (
            <SendButton look="main" sending={sending} onPress={onSubmit}>
              {submit}
            </SendButton>
          )}
        </>
      }
    >
      {children}
      <ProblemLine problem={sending.problem} />
    </Dialog>
  )
}
