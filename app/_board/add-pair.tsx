'use client'

import { boardWords } from '#lib/words/en/board.ts'
import { say } from '#lib/words/say.ts'
import type { UnfinishedPlace } from '../_sync/unfinished/unfinished-words.ts'
import { useUnfinished } from '../_sync/unfinished/use-unfinished.ts'
import { Button } from '../_ui/button.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import styles from './goal-more.module.css'

export interface AddPairProps {
  readonly first: { readonly label: string; readonly place: UnfinishedPlace }
  readonly second: { readonly label: string; readonly place: UnfinishedPlace }
  readonly isDisabled: boolean
  /** Given the words without spaces around them; the first are never empty. */
  readonly onAdd: (first: string, second: string) => void
}

/** Two lines that are added together; the second may stay empty. Enter adds too. */
export function AddPair({ first, second, isDisabled, onAdd }: AddPairProps) {
  const [words, setWords] = useUnfinished(first.place)
  const [more, setMore] = useUnfinished(second.place)
  return (
    <form
      method="post"
      className={styles.addPair}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() === '' || isDisabled) return
        onAdd(words.trim(), more.trim())
        setWords('')
        setMore('')
        event.currentTarget.querySelector('textarea')?.focus()
      }}
    >
      <GrowingField label={first.label} value={words} onChange={setWords} autoComplete="off" />
      <GrowingField label={second.label} value={more} onChange={setMore} autoComplete="off" />
      <div>
        <Button type="submit" isDisabled={isDisabled}>
          {say(boardWords.add)}
        </Button>
      </div>
    </form>
  )
}
