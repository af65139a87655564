'use client'

import { useState } from 'react'
import { cutQuote } from '#lib/quotes/cut-quote.ts'
import { isQuotable } from '#lib/quotes/quoted.ts'
import { quotesWords } from '#lib/words/en/quotes.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { StepHeading } from './step-heading.tsx'
import { GrowingField } from '../_ui/growing-field.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import type { QuotePlace } from './quote-place.ts'
import { quotesPath } from './quote-answer.ts'
import styles from './quoting.module.css'

const failures = {
  'words-not-there': quotesWords.notThere,
  'goal-full': quotesWords.goalFull,
  'not-shared': quotesWords.notShared,
  'not-found': quotesWords.notShared,
} as const

export interface ConfirmQuoteProps {
  readonly sourceId: string
  /** The paragraph that was chosen. */
  readonly passage: string
  readonly place: QuotePlace
  readonly others: readonly string[]
  readonly onDone: () => void
}

/** Exactly what will be quoted: the paragraph, or what is selected in it by keyboard, pointer or touch. */
export function ConfirmQuote({ sourceId, passage, place, others, onDone }: ConfirmQuoteProps) {
  const sending = useSending(failures)
  const [part, setPart] = useState<readonly [number, number] | undefined>(undefined)
  const quoted = cutQuote(passage, part?.[0] ?? 0, part?.[1] ?? passage.length)
  const add = () =>
    sending.run(
      () =>
        send({
          method: 'POST',
          path: quotesPath(place.workspaceId, place.goalId),
          body: { sourceId, ...quoted },
          answer: noAnswer,
        }),
      onDone,
    )
  return (
    <>
      <GrowingField
        label={say(quotesWords.whole)}
        voice
        // Not `readOnly`: some browsers give such a field no caret, and without one nothing is selected by keyboard.
        aria-readonly
        inputMode="none"
        value={passage}
        onChange={keep}
        onBeforeInput={(event) => event.preventDefault()}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          setPart(
            passage.slice(selectionStart, selectionEnd).trim() === ''
              ? undefined
              : [selectionStart, selectionEnd],
          )
        }
      />
      <p className={section.small}>{say(quotesWords.wholeHint)}</p>
      <StepHeading>{say(quotesWords.confirm)}</StepHeading>
      {isQuotable(quoted) ? (
        <>
          <blockquote className={styles.quote}>
            <Voice>{quoted.exact}</Voice>
          </blockquote>
          <p className={section.small}>
            {others.length === 0
              ? say(quotesWords.confirmAlone)
              : say(quotesWords.confirmWho, { names: sayNames(others) })}
          </p>
          <div>
            <SendButton look="main" sending={sending} onPress={() => void add()}>
              {say(quotesWords.submit)}
            </SendButton>
          </div>
        </>
      ) : (
        <p>{say(quotesWords.tooLong)}</p>
      )}
      <ProblemLine problem={sending.problem} />
    </>
  )
}

/** Nothing is written here. */
function keep(): void {}
