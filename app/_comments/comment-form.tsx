'use client'

import { useEffect, useRef, useState } from 'react'
import { cutQuote } from '#lib/quotes/cut-quote.ts'
import type { Passage } from '#lib/quotes/passage.ts'
import { isQuotable, type Quoted } from '#lib/quotes/quoted.ts'
import { commentsWords } from '#lib/words/en/comments.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { SelectField } from '../_ui/select-field.tsx'
import { commentsPath } from './comment-answer.ts'
import type { CommentPlace } from './comment-place.ts'
import { findSelected, quoteSelected, type Selected } from './selected-words.ts'
import { shorten } from './shorten.ts'
import { SayingForm } from './saying-form.tsx'

export interface CommentFormProps {
  readonly place: CommentPlace
  /** The text that it is about. */
  readonly root: string
  readonly passages: readonly Passage[]
  /** What was selected in it when the form was asked for. */
  readonly selected: Selected | undefined
  readonly onSent: () => void
  readonly onClose: () => void
}

const all = 'all'
const selectedWords = 'selected'

/** A comment: what it is about (all of the text, a paragraph, or what is selected in it) and one's words. */
export default function CommentForm({ place, root, passages, selected, onSent, onClose }: CommentFormProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Quoted | undefined>(
    () => selected && quoteSelected(selected, passages),
  )
  // Words may be selected after the form was opened, too.
  useEffect(() => {
    const look = () => {
      const part = frame.current?.closest('[data-commented]')
      const found = part ? findSelected(part) : undefined
      const quoted = found && quoteSelected(found, passages)
      if (quoted !== undefined) setChosen(quoted)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [passages])
  const whole = passages.map(({ text }) => cutQuote(text, 0, text.length)).filter(isQuotable)
  const at = whole.findIndex((one) => isSame(one, chosen))
  const options = [
    { id: all, label: say(commentsWords.aboutAll) },
    ...(chosen !== undefined && at < 0
      ? [{ id: selectedWords, label: say(commentsWords.aboutSelected, { words: shorten(chosen.exact) }) }]
      : []),
    ...whole.map(({ exact }, index) => ({
      id: String(index),
      label: say(commentsWords.aboutWords, { words: shorten(exact) }),
    })),
  ]
  return (
    <div ref={frame}>
      <SayingForm
        place={place}
        line={`comment/${root}`}
        path={commentsPath(place.documentId)}
        about={chosen === undefined ? { root } : { root, quoted: chosen }}
        label={say(commentsWords.words)}
        said={say(commentsWords.sent)}
        onSent={onSent}
        onClose={onClose}
        hint={
          place.others.length === 0 ? undefined : say(commentsWords.seenBy, { names: sayNames(place.others) })
        }
      >
        <SelectField
          label={say(commentsWords.about)}
          value={chosen === undefined ? all : at < 0 ? selectedWords : String(at)}
          options={options}
          onChange={(id) => {
            if (id !== selectedWords) setChosen(id === all ? undefined : whole[Number(id)])
          }}
        />
      </SayingForm>
    </div>
  )
}

const isSame = (one: Quoted, other: Quoted | undefined) =>
  one.exact === other?.exact && one.prefix === other.prefix && one.suffix === other.suffix
