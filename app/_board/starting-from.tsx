'use client'

import { useState } from 'react'
import { ladderLevels, goalTextName } from '#lib/board/goal-texts.ts'
import { addMilestone } from '#lib/board/part-commands.ts'
import {
  mayStartWith,
  startingNumbers,
  startingThemes,
  type StartingTheme,
} from '#lib/board/starting-library.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { startFromWords } from '#lib/words/en/start-from.ts'
import { startingWords } from '#lib/words/en/starting.ts'
import { say } from '#lib/words/say.ts'
import type { Opened } from '../_requests/open-later.tsx'
import { newId } from '../_sync/new-id.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { CheckField } from '../_ui/check-field.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { RadioField } from '../_ui/radio-field.tsx'
import section from '../_ui/section.module.css'
import { SelectField } from '../_ui/select-field.tsx'
import type { StartFromProps } from './start-from.tsx'

type Theme = StartingTheme | 'none'

/** The fields that a choice fills: one, or one for each rung of a ladder from the top. */
interface Chosen {
  readonly example: string
  readonly given: readonly string[]
  readonly written: readonly string[]
  readonly isConfirmed: boolean
}

const rungs = ladderLevels.toReversed()

/** Words to start from. Choosing some fills fields to change them in; nothing reaches the goal before that, or a yes. */
export default function StartingFrom({ isOpen, onClose, kind, live, goalId }: StartFromProps & Opened) {
  const announce = useAnnounce()
  const [theme, setTheme] = useState<Theme>('none')
  const [chosen, setChosen] = useState<Chosen>()
  const [source, setSource] = useState<string>(say(startingWords.sourceOurs))
  const examples = theme === 'none' ? [] : listExamples(kind, theme)
  const choose = (example: string) => {
    const given = examples.find(({ id }) => id === example)?.words ?? []
    setChosen({ example, given, written: given, isConfirmed: false })
  }
  const mayAdd = chosen !== undefined && mayStartWith(chosen.given, chosen.written, chosen.isConfirmed)
  const add = () => {
    const doc = live.connection?.doc
    if (doc === undefined || chosen === undefined || !mayAdd) return
    const words = chosen.written.map((one) => one.trim())
    doc.transact(() => {
      if (kind === 'milestone')
        addMilestone(doc, { id: newId(), goalId, words: words[0] ?? '', source: source.trim() })
      else if (kind === 'benchmark') append(goalTextName('benchmark', goalId), words[0])
      else
        for (const [index, level] of rungs.entries())
          append(goalTextName(`level-${level}`, goalId), words[index])
    })
    function append(name: string, more: string | undefined) {
      if (doc !== undefined && more !== undefined && more !== '')
        appendPlainText(doc.getXmlFragment(name), more)
    }
    setChosen(undefined)
    onClose()
    announce(say(startingWords.added), 'now')
  }
  return (
    <Dialog
      title={say(startFromWords[`title-${kind}`])}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say(startingWords.close)}</Button>
          <Button look="main" isDisabled={!mayAdd} onPress={add}>
            {say(startingWords.add)}
          </Button>
        </>
      }
    >
      <div className={section.form}>
        <p>{say(startingWords.hint)}</p>
        <SelectField<Theme>
          label={say(startingWords.theme)}
          value={theme}
          options={[
            { id: 'none', label: say(startingWords.themeChoose) },
            ...startingThemes.map((id) => ({ id, label: say(startingWords[`theme-${id}`]) })),
          ]}
          onChange={(next) => {
            setTheme(next)
            setChosen(undefined)
          }}
        />
        {examples.length > 0 && (
          <RadioField
            label={say(startingWords.example)}
            options={examples.map(({ id, words }) => ({ id, label: words.join(' / ') }))}
            value={chosen?.example}
            onChange={choose}
          />
        )}
        {chosen?.written.map((words, index) => (
          <GrowingField
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            label={
              kind === 'ladder'
                ? say(goalPartsWords[`level-${rungs[index] ?? '0'}`])
                : say(startingWords.words)
            }
            value={words}
            autoComplete="off"
            onChange={(next) => setChosen({ ...chosen, written: chosen.written.with(index, next) })}
          />
        ))}
        {chosen !== undefined && kind === 'milestone' && (
          <GrowingField
            label={say(startingWords.source)}
            value={source}
            autoComplete="off"
            onChange={setSource}
          />
        )}
        {chosen !== undefined && (
          <CheckField
            label={say(startingWords.asTheyAre)}
            hint={mayAdd ? undefined : say(startingWords.wait)}
            isChecked={chosen.isConfirmed}
            onChange={(isConfirmed) => setChosen({ ...chosen, isConfirmed })}
          />
        )}
      </div>
    </Dialog>
  )
}

function listExamples(
  kind: StartFromProps['kind'],
  theme: StartingTheme,
): readonly { readonly id: string; readonly words: readonly string[] }[] {
  if (kind === 'ladder')
    return [{ id: theme, words: rungs.map((level) => say(startingWords[`ladder-${theme}-${level}`])) }]
  return startingNumbers.map((number) => ({
    id: number,
    words: [
      say(
        kind === 'milestone'
          ? startingWords[`milestone-${theme}-${number}`]
          : startingWords[`know-${theme}-${number}`],
      ),
    ],
  }))
}
