'use client'

import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { DialogActions } from './dialog-actions.tsx'
import styles from './dialog.module.css'
import { LeaveNow } from './leave-now.tsx'
import { Modal } from './modal.tsx'
import { TakeAMoment } from './take-a-moment.tsx'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Also called by Esc. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons, the one that does the thing last. */
  readonly actions?: ReactNode
  readonly isWide?: boolean
  /** A question that must be answered: pressing beside it does not close it. */
  readonly isQuestion?: boolean
}

/**
 * Asks or shows one thing above the page; the page behind is out of reach, and focus returns to it. Take a
 * moment and Leave now stay in reach, in their places.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isWide = false,
  isQuestion = false,
}: DialogProps) {
  const titleId = useId()
  if (!isOpen) return null
  return (
    <Modal
      className={styles.veil}
      role={isQuestion ? 'alertdialog' : 'dialog'}
      aria-labelledby={titleId}
      isDismissable={!isQuestion}
      onClose={onClose}
    >
      <div className={styles.corner}>
        <TakeAMoment />
        <LeaveNow />
      </div>
      <div className={classNames(styles.dialog, isWide && styles.wide)}>
        <h2 id={titleId} className={styles.title} tabIndex={-1} data-title="">
          {title}
        </h2>
        {children}
        {actions && <DialogActions>{actions}</DialogActions>}
      </div>
    </Modal>
  )
}
