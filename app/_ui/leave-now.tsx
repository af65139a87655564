import { say } from '#lib/words/say.ts'
import { classNames } from './class-names.ts'
import styles from './corner.module.css'

/** Leaves at once. The guard in `<head>` does the work, so it also works before the page's own scripts. */
export function LeaveNow() {
  return (
    <button
      type="button"
      data-leave=""
      title={say('shell.leaveNowHint')}
      className={classNames(styles.corner, styles.leave)}
    >
      {say('shell.leaveNow')}
    </button>
  )
}
