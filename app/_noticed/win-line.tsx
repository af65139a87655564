'use client'

import { useState } from 'react'
import { boardWords } from '#lib/words/en/board.ts'
import { noticedWords } from '#lib/words/en/noticed.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { noAnswer, send } from '../_requests/send.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { AnswerForm } from './answer-form.tsx'
import { noticedFailures } from './noticed-failures.ts'
import type { AnswerEntry, WinEntry } from './noticed-entries.ts'
import { othersOf, type NoticedPlace } from './noticed-people.ts'
import { sayState } from './say-state.ts'
import { TakeBack } from './take-back.tsx'
import { WhoAndWhen } from './who-and-when.tsx'
import styles from './win-line.module.css'

interface WinLineProps {
  readonly win: WinEntry
  readonly place: NoticedPlace
  /** It stands among wins of other goals. */
  readonly leadsToGoal: boolean
  readonly onDone: () => void
}

/** One win: its words, what it also touched, whose it is, what was answered, and what may be done with it. */
export function WinLine({ win, place, leadsToGoal, onDone }: WinLineProps) {
  const { me, workspaceId } = place
  const [isAnswering, setAnswering] = useState(false)
  const wordless = sayState(win, me)
  const { words = '', domains = [], answers = [], isPrivate = false } = win
  const shownWords = words === '' ? say(noticedWords.wordlessWin) : words
  const isMine = win.byId === me
  const mayAnswer = !isMine && !answers.some(({ byId }) => byId === me)
  if (wordless !== undefined)
    return (
      <li className={styles.win}>
        <p className={section.quiet}>{wordless}</p>
        <p className={section.small}>
          <WhoAndWhen entry={win} me={me} />
        </p>
      </li>
    )
  return (
    <li className={styles.win}>
      <p>
        {win.role === 'client' && words !== '' ? (
          <Voice>{shownWords}</Voice>
        ) : (
          <span dir="auto">{shownWords}</span>
        )}
      </p>
      {domains.length > 0 && (
        <p className={section.small}>
          {say(noticedWords.alsoTouched, {
            parts: domains.map((domain) => say(boardWords[`domain-${domain}`])).join(', '),
          })}
        </p>
      )}
      <p className={section.small}>
        <WhoAndWhen entry={win} me={me} />
        {isPrivate && ` · ${say(noticedWords.onlyYou)}`}
        {leadsToGoal && win.goalId !== undefined && (
          <>
            {' · '}
            <InternalLink to={`/w/${workspaceId}/goals/${win.goalId}`}>
              {say(noticedWords.openGoal)}
            </InternalLink>
          </>
        )}
      </p>
      {answers.map((answer) => (
        <AnswerLine key={answer.id} answer={answer} place={place} onDone={onDone} />
      ))}
      {isAnswering && mayAnswer ? (
        <AnswerForm win={win} place={place} onDone={onDone} onCancel={() => setAnswering(false)} />
      ) : (
        <div className={styles.actions}>
          {mayAnswer && (
            <Button
              look="quiet"
              aria-label={`${say(noticedWords.answer)}: ${shownWords}`}
              onPress={() => setAnswering(true)}
            >
              {say(noticedWords.answer)}
            </Button>
          )}
          {isMine && isPrivate && <ShowWin win={win} place={place} onDone={onDone} />}
          {isMine && <TakeBack workspaceId={workspaceId} id={win.id} about={shownWords} onDone={onDone} />}
        </div>
      )}
    </li>
  )
}

function AnswerLine({
  answer,
  place: { me, workspaceId },
  onDone,
}: Pick<WinLineProps, 'place' | 'onDone'> & { readonly answer: AnswerEntry }) {
  const words = sayState(answer, me) ?? answer.words ?? ''
  return (
    <div className={styles.answer}>
      <p>
        <span className={section.small}>
          {answer.byId === me ? say(noticedWords.you) : <bdi>{answer.by}</bdi>}
        </span>
        <br />
        {answer.role === 'client' && answer.state === 'said' ? (
          <Voice>{words}</Voice>
        ) : (
          <span dir="auto">{words}</span>
        )}
      </p>
      {answer.byId === me && (
        <TakeBack workspaceId={workspaceId} id={answer.id} about={words} onDone={onDone} />
      )}
    </div>
  )
}

function ShowWin({ win, place, onDone }: Omit<WinLineProps, 'leadsToGoal'>) {
  const sending = useSending(noticedFailures)
  const announce = useAnnounce()
  const names = sayNames(othersOf(place))
  const path = `/api/workspaces/${place.workspaceId}/wins/${win.id}/show`
  return names === '' ? null : (
    <div>
      <SendButton
        look="quiet"
        sending={sending}
        onPress={() =>
          void sending.run(
            () => send({ method: 'POST', path, answer: noAnswer }),
            () => {
              announce(say(noticedWords.shown, { names }), 'now')
              onDone()
            },
          )
        }
      >
        {say(noticedWords.showIt, { names })}
      </SendButton>
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
