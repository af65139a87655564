'use client'

import { useId } from 'react'
import type { Answer } from '#lib/deciding/decision-kind.ts'
import type { SuggestionAnswer, SuggestionView } from '#lib/deciding/goal-decisions.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { ApproachSuggestion } from './approach-suggestion.tsx'
import { useAnswer } from './use-answer.ts'
import { useWaysChange } from './use-ways-change.ts'
import type { WaysProps } from './ways-props.ts'
import styles from './ways.module.css'

const loadDiffering = () => import('./differing.tsx')

/** An approach that is suggested and open: what it says, what was answered, and the answers that one can give. */
export function SuggestedWay({ suggestion, ...props }: WaysProps & { readonly suggestion: SuggestionView }) {
  const id = useId()
  const { by, at, approach, note, answers } = suggestion
  const isOwnSide = by.side === props.role
  return (
    <section className={styles.band} aria-labelledby={id}>
      <h2 id={id}>
        <Said
          message={by.accountId === props.me ? approachesWords.suggestedMine : approachesWords.suggested}
          values={{ name: by.name }}
          name="when"
        >
          <When at={at} />
        </Said>
      </h2>
      {approach !== undefined && <ApproachSuggestion choice={approach} reason={note} />}
      {answers.map((answer) => (
        <p key={answer.by.accountId}>{sayAnswer(answer)}</p>
      ))}
      {isOwnSide ? (
        <Waiting {...props} suggestion={suggestion} />
      ) : (
        <Answers {...props} suggestion={suggestion} />
      )}
    </section>
  )
}

function sayAnswer({ by: { name }, answer, reason = '' }: SuggestionAnswer): string {
  return answer === 'differ'
    ? say(approachesWords['answer-differ'], { name, reason })
    : say(approachesWords[`answer-${answer}`], { name })
}

function Waiting({
  workspaceId,
  others,
  me,
  suggestion,
}: WaysProps & { readonly suggestion: SuggestionView }) {
  const { sending, change } = useWaysChange()
  const path = `/api/workspaces/${workspaceId}/suggestions/${suggestion.id}`
  return (
    <div>
      <p className={section.small}>{say(approachesWords.waitsFor, { names: others })}</p>
      {suggestion.by.accountId === me && (
        <SendButton sending={sending} look="quiet" onPress={() => change({ method: 'DELETE', path })}>
          {say(approachesWords.takeBackSuggestion)}
        </SendButton>
      )}
      <ProblemLine problem={sending.problem} />
    </div>
  )
}

function Answers({ table, ...props }: WaysProps & { readonly suggestion: SuggestionView }) {
  const { suggestion } = props
  const { sending, answer } = useAnswer(props)
  const isStill = isStillThere(table, suggestion)
  const button = (given: Answer, words: string) => (
    <SendButton sending={sending} onPress={() => answer(given)}>
      {words}
    </SendButton>
  )
  return (
    <div className={styles.choice}>
      {!isStill && <p className={section.small}>{say(approachesWords.cardChanged)}</p>}
      <div className={section.actions}>
        {isStill && button('agree', say(approachesWords.agree))}
        {button('talk', say(approachesWords.talk))}
        {button('not-yet', say(approachesWords.notYet))}
        <OpenLater words={say(approachesWords.differ)} load={loadDiffering}>
          {(Differing, opened) => <Differing {...opened} {...props} />}
        </OpenLater>
      </div>
      <ProblemLine problem={sending.problem} />
    </div>
  )
}

/** What was suggested is what lies there now; the server asks it again as somebody agrees. */
function isStillThere({ cards }: WaysProps['table'], { approach }: SuggestionView): boolean {
  const now = cards.find(({ id, isOff }) => id === approach?.chosen.id && !isOff)
  return now !== undefined && JSON.stringify(now.words) === JSON.stringify(approach?.chosen.words)
}
