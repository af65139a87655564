'use client'

import { boardWords } from '#lib/words/en/board.ts'
import { suggestingWords } from '#lib/words/en/suggesting.ts'
import { say } from '#lib/words/say.ts'
import type { BoardProps } from '../_board/board-props.ts'
import { CheckField } from '../_ui/check-field.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import section from '../_ui/section.module.css'
import type { IdeaWords } from './write-idea.ts'

/** A new idea, before it is one: the sentence, and what someone would notice or that nobody would yet. */
export function NewIdeaFields({
  props,
  words,
  onChange,
}: {
  readonly props: Pick<BoardProps, 'role' | 'clientName'>
  readonly words: IdeaWords
  readonly onChange: (words: IdeaWords) => void
}) {
  const isClient = props.role === 'client'
  return (
    <>
      <GrowingField
        label={
          isClient
            ? say(boardWords.newLineClient)
            : say(boardWords.newLineClinician, { name: props.clientName })
        }
        value={words.sentence}
        onChange={(sentence) => onChange({ ...words, sentence })}
        voice
        autoComplete="off"
      />
      <fieldset className={section.form}>
        <legend>{say(boardWords.signs)}</legend>
        <GrowingField
          label={say(boardWords.signHome)}
          value={words.home}
          onChange={(home) => onChange({ ...words, home })}
          autoComplete="off"
        />
        <GrowingField
          label={say(boardWords.signOutside)}
          value={words.outside}
          onChange={(outside) => onChange({ ...words, outside })}
          autoComplete="off"
        />
        <CheckField
          label={say(suggestingWords.ideaNotYet)}
          isChecked={words.isNotYet}
          onChange={(isNotYet) => onChange({ ...words, isNotYet })}
        />
      </fieldset>
      <p className={section.small}>{say(suggestingWords.ideaAtOnce)}</p>
    </>
  )
}
