'use client'

import { X } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { say } from '#lib/words/say.ts'
import dialog from './dialog.module.css'
import styles from './drawer.module.css'
import { IconButton } from './icon-button.tsx'
import { LeaveNow } from './leave-now.tsx'
import { Modal } from './modal.tsx'
import { TakeAMoment } from './take-a-moment.tsx'

export interface DrawerProps {
  readonly title: string
  readonly isOpen: boolean
  /** Also called by Esc and by a press beside it. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays at the foot, in reach of a thumb, while the rest scrolls. */
  readonly actions?: ReactNode
}

/**
 * What belongs beside the page: a panel of 320 px at its end, and on a phone a sheet that grows from the foot.
 * The header stays in sight, Take a moment and Leave now stay in reach. Focus goes in, Esc comes out, and it
 * returns to where it was.
 */
export function Drawer({ title, isOpen, onClose, children, actions }: DrawerProps) {
  const titleId = useId()
  if (!isOpen) return null
  return (
    <Modal className={styles.beside} role="dialog" aria-labelledby={titleId} isDismissable onClose={onClose}>
      <div className={dialog.corner}>
        <TakeAMoment />
        <LeaveNow />
      </div>
      <div className={styles.panel}>
        <div className={styles.head}>
          <h2 id={titleId} className={styles.title} tabIndex={-1} data-title="">
            {title}
          </h2>
          <IconButton
            label={say(commonWords.close)}
            icon={<X size={20} strokeWidth={1.75} />}
            onPress={onClose}
          />
        </div>
        <div className={styles.content}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </Modal>
  )
}
