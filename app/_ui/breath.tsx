import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import styles from './breath.module.css'

/**
 * A ring that opens for four seconds and closes for six, with words for both. It says nothing that the
 * sentence above it does not say, so assistive technology passes it by; without motion it is not there.
 */
export function Breath() {
  return (
    <div className={styles.breath} aria-hidden="true">
      <span className={styles.ring} />
      <span className={styles.in}>{say(shellWords.breatheIn)}</span>
      <span className={styles.out}>{say(shellWords.breatheOut)}</span>
    </div>
  )
}
