import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { When } from '../_ui/when.tsx'
import styles from './deciding.module.css'
import type { Answerable } from './decision.ts'

/** What each has answered, with why and when. */
export function SaidAnswers({
  answers,
  me,
}: {
  readonly answers: Answerable['answers']
  readonly me: string
}) {
  return answers.map(({ by, answer, reason, at }) => (
    <div key={by.accountId} className={styles.said}>
      <p>
        {by.accountId === me
          ? say(decidingWords[`yours-${answer}`])
          : `${say(decidingWords[`theirs-${answer}`], { name: by.name })}.`}
      </p>
      {reason !== undefined && (
        <p className={styles.words} dir="auto">
          {by.side === 'client' ? <Voice>{reason}</Voice> : reason}
        </p>
      )}
      <p className={section.small}>
        <When at={at} form="day" />
      </p>
    </div>
  ))
}
