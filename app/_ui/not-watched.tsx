import { say } from '#lib/words/say.ts'
import { InternalLink } from './internal-link.tsx'
import styles from './not-watched.module.css'

/** Stands wherever somebody may write: nobody watches, and where to turn. */
export function NotWatched() {
  return (
    <p className={styles.line}>
      {say('help.notWatched')}{' '}
      <InternalLink className={styles.help} to="/help">
        {say('help.needSomeone')}
      </InternalLink>
    </p>
  )
}
