import type { ReactNode } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { DialogActions } from '../_ui/dialog-actions.tsx'
import { LiveRegion } from '../_ui/live-region.tsx'
import { Notice } from '../_ui/notice.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { SendButton } from './send-button.tsx'
import type { UseSending } from './use-sending.ts'

export interface RequestFormProps {
  readonly sending: UseSending
  readonly onSubmit: () => void
  /** On the button: what it does. */
  readonly submit: string
  /** `main`: the one thing the screen is for. */
  readonly look?: 'main' | 'plain'
  /** As wide as the fields: a form that is its screen's one thing. */
  readonly isWide?: boolean
  /** Given in a dialog: a button closes it, and the buttons stand as those of other dialogs do. */
  readonly onCancel?: () => void
  /** A further button, before the one that sends. */
  readonly other?: ReactNode
  /** The fields, and what is said above them. */
  readonly children: ReactNode
}

/**
 * Fields and the button that sends them. What came of the last try stands between the two: in sight of whoever
 * pressed, also above a phone's keyboard. Until the page's script runs it would go out as a POST: what was typed is in
 * no address.
 */
export function RequestForm(props: RequestFormProps) {
  const { sending, onSubmit, submit, look = 'main', isWide = false, onCancel, other, children } = props
  const send = (
    <SendButton sending={sending} look={look} type="submit" wide={isWide}>
      {submit}
    </SendButton>
  )
  return (
    <form
      className={section.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <ProblemLine problem={sending.problem} />
      <LiveRegion role="status">{sending.done !== undefined && <Notice>{sending.done}</Notice>}</LiveRegion>
      {onCancel === undefined ? (
        <div>{send}</div>
      ) : (
        <DialogActions>
          <Button onPress={onCancel}>{say(commonWords.cancel)}</Button>
          {other}
          {send}
        </DialogActions>
      )}
    </form>
  )
}
