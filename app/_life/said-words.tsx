import type { Decider } from '#lib/deciding/goal-decisions.ts'
import type { LifeWords } from '#lib/life/life-entry.ts'
import { lifeWords } from '#lib/words/en/life.ts'
import { say } from '#lib/words/say.ts'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import styles from './life.module.css'

/** What somebody said, the client in their own face; of a damaged row, that it cannot be read. */
export function SaidWords({ said, by }: { readonly said: LifeWords; readonly by: Decider | undefined }) {
  if (said.state === 'unreadable') return <p className={section.quiet}>{say(lifeWords.whyUnreadable)}</p>
  return (
    <p className={styles.words} dir="auto">
      {by?.side === 'client' ? <Voice>{said.words}</Voice> : said.words}
    </p>
  )
}
