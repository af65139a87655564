import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from './class-names.ts'
import styles from './corner.module.css'

/** Leaves at once. The guard in `<head>` does the work, so it also works before the page's own scripts. */
export function LeaveNow() {
  return (
    <button
      type="button"
      data-leave=""
      title={say(shellWords.leaveNowHint)}
      className={classNames(styles.corner, styles.leave)}
    >
      {say(shellWords.leaveNow)}
    </button>
  )
}
