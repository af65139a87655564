import { Check, CircleDashed, CloudOff, Info } from 'lucide-react'
import { classNames } from './class-names.ts'
import hidden from './hidden.module.css'
import styles from './save-state-line.module.css'

/**
 * How a save state looks. `moving`: on its way. `settled`: the server has it on disk. `waiting`: only this
 * device has it. `attention`: not saved, and why.
 */
export type SaveStateLook = 'moving' | 'settled' | 'waiting' | 'attention'

const icons = { moving: CircleDashed, settled: Check, waiting: CloudOff, attention: Info }

/** The one honest line under the title. Spoken only when a person should know: waiting, or not saved. */
export function SaveStateLine({ look, words }: { readonly look: SaveStateLook; readonly words: string }) {
  const Icon = icons[look]
  const spoken = look === 'waiting' || look === 'attention' ? words : ''
  return (
    <>
      <p className={classNames(styles.line, look === 'attention' && styles.attention)} data-save-state={look}>
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        {words}
      </p>
      <span className={hidden.hidden} role="status">
        {spoken}
      </span>
    </>
  )
}
