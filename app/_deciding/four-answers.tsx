'use client'

import { useState } from 'react'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { LineToWrite } from './line-to-write.tsx'
import styles from './deciding.module.css'
import type { Answerable } from './decision.ts'
import type { Answering } from './use-answering.ts'

export interface FourAnswersProps {
  readonly suggestion: Pick<Answerable, 'by'>
  /** What would be agreed is what is there now, and can be read. */
  readonly mayAgree: boolean
  /** A goal's words, said with each button where several suggestions stand on one screen. */
  readonly about?: string
  readonly answering: Answering
}

/** Four answers, all alike; none is chosen beforehand. Seeing it differently takes a line. */
export function FourAnswers({ suggestion, mayAgree, about, answering }: FourAnswersProps) {
  const [view, setView] = useState<string>()
  const { sending, give } = answering
  const label = (words: string) => (about === undefined ? undefined : `${words}: ${about}`)
  if (view !== undefined)
    return (
      <RequestForm
        sending={sending}
        submit={say(decidingWords.sendAnswer)}
        look="plain"
        onCancel={() => setView(undefined)}
        onSubmit={() => {
          const reason = view.trim()
          if (reason === '') sending.tell(say(decidingWords['reason-needed']))
          else give('differ', reason)
        }}
      >
        <LineToWrite label={say(decidingWords.howDiffer)} value={view} onChange={setView} />
      </RequestForm>
    )
  const choices = [
    ...(mayAgree ? [{ words: say(decidingWords.agree), choose: () => give('agree') }] : []),
    { words: say(decidingWords.differ), choose: () => setView('') },
    { words: say(decidingWords.talk), choose: () => give('talk') },
    { words: say(decidingWords.notYet), choose: () => give('not-yet') },
  ]
  return (
    <>
      <ProblemLine problem={sending.problem} />
      <div className={styles.answers}>
        {choices.map(({ words, choose }) => (
          <Button key={words} aria-label={label(words)} isPending={sending.isSending} onPress={choose}>
            {words}
          </Button>
        ))}
      </div>
      <p className={section.small}>{say(decidingWords.noHurry, { name: suggestion.by.name })}</p>
    </>
  )
}
