import { helpWords } from '#lib/words/en/help.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from './internal-link.tsx'
import styles from './not-watched.module.css'

/** Stands wherever somebody may write: nobody watches, and where to turn. */
export function NotWatched() {
  return (
    <p className={styles.line}>
      {say(helpWords.notWatched)}{' '}
      <InternalLink className={styles.help} to="/help">
        {say(helpWords.needSomeone)}
      </InternalLink>
    </p>
  )
}
