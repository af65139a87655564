import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import styles from './screen.module.css'

/** The first stop of the Tab key: past the frame, to the page itself. */
export function SkipLink() {
  return (
    <a className={styles.skip} href="#page">
      {say(shellWords.skipToContent)}
    </a>
  )
}
