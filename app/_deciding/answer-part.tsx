'use client'

import { useState } from 'react'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { classNames } from '../_ui/class-names.ts'
import { focusPage } from '../_ui/focus-page.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { requestTakeBack, type Answerable } from './decision.ts'
import { decidingFailures } from './deciding-failures.ts'
import styles from './deciding.module.css'
import { FourAnswers } from './four-answers.tsx'
import { SaidAnswers } from './said-answers.tsx'
import { isTheirs } from './say-suggestion.ts'
import { useAnswering } from './use-answering.ts'

export interface AnswerPartProps {
  readonly viewer: {
    readonly workspaceId: string
    /** Account id of the person at this screen. */
    readonly me: string
    readonly role: 'client' | 'clinician'
    /** The names of those on the other side, in words. */
    readonly others: string
  }
  readonly suggestion: Answerable
  /** What would be agreed is what is there now, and can be read. */
  readonly mayAgree: boolean
  /** What stands on the page is read anew. */
  readonly readAgain: () => void
}

/** Under a suggestion: the four answers, or what was answered to one's own side's and the way to take it back. */
export function AnswerPart(props: AnswerPartProps) {
  return isTheirs(props.suggestion, props.viewer) ? <ToAnswer {...props} /> : <ToTakeBack {...props} />
}

function ToAnswer({ viewer, suggestion, mayAgree, readAgain }: AnswerPartProps) {
  const mine = suggestion.answers.filter(({ by }) => by.side === viewer.role)
  const [isAnew, setAnew] = useState(false)
  const answering = useAnswering(viewer.workspaceId, suggestion, (answer) => {
    setAnew(false)
    readAgain()
    // What was answered is gone from here: the page has the focus, and not nothing.
    if (answer === 'agree') focusPage()
  })
  return (
    <>
      <SaidAnswers answers={mine} me={viewer.me} />
      {mine.length === 0 || isAnew ? (
        <FourAnswers suggestion={suggestion} mayAgree={mayAgree} answering={answering} />
      ) : (
        <div className={classNames(section.actions, styles.edge)}>
          <Button look="quiet" onPress={() => setAnew(true)}>
            {say(decidingWords.answerAnew)}
          </Button>
        </div>
      )}
    </>
  )
}

function ToTakeBack({ viewer, suggestion, readAgain }: AnswerPartProps) {
  const sending = useSending(decidingFailures)
  const announce = useAnnounce()
  const takeBack = () =>
    void sending.run(
      () => requestTakeBack(viewer.workspaceId, suggestion.id),
      () => {
        announce(say(decidingWords.takenBack), 'now')
        readAgain()
        focusPage()
      },
    )
  const { answers } = suggestion
  return (
    <>
      {answers.length === 0 ? (
        <p className={section.small}>{say(decidingWords.noAnswerYet, { name: viewer.others })}</p>
      ) : (
        <SaidAnswers answers={answers} me={viewer.me} />
      )}
      {suggestion.by.accountId === viewer.me && (
        <div className={classNames(section.actions, styles.edge)}>
          <SendButton sending={sending} look="quiet" onPress={takeBack}>
            {say(decidingWords.takeBack)}
          </SendButton>
        </div>
      )}
      <ProblemLine problem={sending.problem} />
    </>
  )
}
