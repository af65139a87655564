'use client'

import { useEffect, useRef, useState } from 'react'
import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { classNames } from '../_ui/class-names.ts'
import { GrowingField } from '../_ui/growing-field.tsx'
import type { UnfinishedPlace } from '../_sync/unfinished/unfinished-words.ts'
import { useUnfinished } from '../_sync/unfinished/use-unfinished.ts'
import styles from './add-line.module.css'

export interface AddLineProps {
  readonly label: string
  readonly voice?: boolean
  readonly isDisabled: boolean
  /** Given the words without spaces around them; never empty. */
  readonly onAdd: (words: string) => void
  /** For moving the focus here. */
  readonly name?: string
  /** What is typed and not added yet waits here. */
  readonly place: UnfinishedPlace
}

/**
 * A line to write on, and a button once somebody writes; Enter adds too. Until then nobody else has the words, and they wait for
 * their writer. Enter while it cannot be added yet, because the page is still opening, is kept in mind: the
 * words are added once it can.
 */
export function AddLine({ label, voice = false, isDisabled, onAdd, name, place }: AddLineProps) {
  const [words, setWords] = useUnfinished(place)
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const add = () => {
    const trimmed = words.trim()
    setAsked(isDisabled && trimmed !== '')
    if (trimmed === '' || isDisabled) return
    onAdd(trimmed)
    setWords('')
  }
  useEffect(() => {
    if (isAsked && !isDisabled) form.current?.requestSubmit()
  }, [isAsked, isDisabled])
  const change = (now: string) => {
    setWords(now)
    setAsked(false)
  }
  return (
    <form
      ref={form}
      method="post"
      className={classNames(styles.line, words.trim() === '' && styles.empty)}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <GrowingField
        label={label}
        name={name}
        value={words}
        onChange={change}
        voice={voice}
        autoComplete="off"
      />
      <Button type="submit" isDisabled={isDisabled}>
        {say(boardWords.add)}
      </Button>
    </form>
  )
}
