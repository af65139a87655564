import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Button, type ButtonProps } from '../_ui/button.tsx'
import type { UseSending } from './use-sending.ts'

export interface SendButtonProps extends Omit<ButtonProps, 'isPending'> {
  readonly sending: Pick<UseSending, 'isSending'>
}

/** A button in words that sends a request, and says so while that is under way. */
export function SendButton({ sending, children, ...rest }: SendButtonProps) {
  return (
    <Button {...rest} isPending={sending.isSending}>
      {sending.isSending ? say(commonWords.working) : children}
    </Button>
  )
}
