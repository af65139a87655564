import { Check, CloudOff, Info, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

/**
 * `calm`: something to know. `safe`: the writing is where it should be. `on-device`: only this device has it.
 * `not-saved`: it is nowhere yet. `attention`: something was not done, or needs a look.
 */
export type NoticeLook = 'calm' | 'safe' | 'on-device' | 'not-saved' | 'attention'

export interface NoticeProps {
  /** Never red, never loud. */
  readonly look?: NoticeLook
  readonly title?: string
  readonly children: ReactNode
  /** `status` is spoken when it appears; leave out for what stands there from the start. */
  readonly role?: 'status' | 'alert'
}

/** The icons of the save state's line: what means the same looks the same. */
const icons: Readonly<Record<NoticeLook, LucideIcon | undefined>> = {
  calm: undefined,
  safe: Check,
  'on-device': CloudOff,
  'not-saved': Info,
  attention: undefined,
}

/** A few calm lines beside the matter they are about. */
export function Notice({ look = 'calm', title, children, role }: NoticeProps) {
  const Icon = icons[look]
  return (
    <div
      role={role}
      className={classNames(
        styles.notice,
        look !== 'calm' && look !== 'safe' && styles.attention,
        Icon !== undefined && styles.withIcon,
      )}
    >
      {Icon !== undefined && <Icon className={styles.icon} size={20} strokeWidth={1.75} aria-hidden="true" />}
      {title && <h2 className={styles.title}>{title}</h2>}
      {children}
    </div>
  )
}
