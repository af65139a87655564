'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { hasWords } from '#lib/base/has-words.ts'
import { commentsWords } from '#lib/words/en/comments.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { usePress } from '../_sync/unfinished/use-press.ts'
import { useUnfinished } from '../_sync/unfinished/use-unfinished.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import section from '../_ui/section.module.css'
import { commentFailures } from './comment-failures.ts'
import type { CommentPlace } from './comment-place.ts'

export interface SayingFormProps {
  readonly place: CommentPlace
  /** Names the line: what is typed in it and not sent waits there. */
  readonly line: string
  readonly path: string
  /** What goes along with the words. */
  readonly about?: object
  readonly label: string
  readonly hint?: string | undefined
  /** Told to assistive technology once it is kept. */
  readonly said: string
  readonly onSent: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Something to be said: what was typed waits, sealed, until it is sent, also when it cannot be sent now. */
export function SayingForm(props: SayingFormProps) {
  const { place, path, about = {}, label, hint, said, onSent, onClose, children } = props
  const line = { account: place.me, documentId: place.documentId, line: props.line }
  const [words, setWords] = useUnfinished(line)
  const sending = useSending(commentFailures)
  const press = usePress(line)
  const announce = useAnnounce()
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector('textarea')?.focus(), [])
  const submit = () => {
    if (!hasWords(words)) return sending.tell(say(commentsWords.writeFirst))
    const request = (pressId: string) =>
      send({ method: 'POST', path, body: { ...about, words, pressId }, answer: noAnswer })
    void sending.run(
      () => press(request),
      () => {
        setWords('')
        announce(said, 'now')
        onSent()
        onClose()
      },
    )
  }
  return (
    <RequestForm
      sending={sending}
      submit={say(commentsWords.send)}
      look="plain"
      onCancel={onClose}
      onSubmit={submit}
    >
      {children}
      <div ref={field}>
        <GrowingField
          label={label}
          value={words}
          onChange={setWords}
          voice={place.viewer === 'client'}
          autoComplete="off"
        />
      </div>
      {hint !== undefined && <p className={section.small}>{hint}</p>}
    </RequestForm>
  )
}
