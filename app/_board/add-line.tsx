'use client'

import { useState } from 'react'
import { say } from '#lib/words/say.ts'
import { Button } from '../_design/button.tsx'
import { TextField } from '../_design/text-field.tsx'
import styles from './add-line.module.css'

export interface AddLineProps {
  readonly label: string
  readonly voice?: boolean
  readonly isDisabled: boolean
  /** Given the words without spaces around them; never empty. */
  readonly onAdd: (words: string) => void
  /** For moving the focus here. */
  readonly name?: string
}

/** A line to write on, and a button; Enter adds too. Nothing is kept until then. */
export function AddLine({ label, voice = false, isDisabled, onAdd, name }: AddLineProps) {
  const [words, setWords] = useState('')
  const add = () => {
    const trimmed = words.trim()
    if (trimmed === '' || isDisabled) return
    onAdd(trimmed)
    setWords('')
  }
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={label}
        name={name}
        value={words}
        onChange={setWords}
        voice={voice}
        maxLength={2_000}
        autoComplete="off"
      />
      <Button type="submit" isDisabled={isDisabled}>
        {say('board.add')}
      </Button>
    </form>
  )
}
