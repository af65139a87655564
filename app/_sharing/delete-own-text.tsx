'use client'

import { useState } from 'react'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { Question } from '../_requests/question.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { Button } from '../_ui/button.tsx'

export interface DeleteOwnTextProps {
  /** Where deleting is asked for. */
  readonly path: string
  /** Where to go afterwards. */
  readonly then: string
  readonly words: {
    readonly open: string
    readonly title: string
    readonly body: string
    readonly submit: string
  }
}

/** One question, then the words and their key are gone. */
export function DeleteOwnText({ path, then, words }: DeleteOwnTextProps) {
  const [isOpen, setOpen] = useState(false)
  const sending = useSending()
  const remove = () =>
    sending.run(
      () => send({ method: 'DELETE', path, answer: noAnswer }),
      () => location.replace(then),
    )
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Question
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        sending={sending}
        title={words.title}
        keep={say(reflectionsWords.deleteKeep)}
        submit={words.submit}
        onSubmit={() => void remove()}
      >
        <p>{words.body}</p>
      </Question>
    </>
  )
}
