'use client'

import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { LeaveNow } from './leave-now.tsx'
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
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      isDismissable={!isQuestion}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={classNames(styles.modal, isWide && styles.wide)}>
        <div className={styles.corner}>
          <TakeAMoment />
          <LeaveNow />
        </div>
        <AriaDialog className={styles.dialog ?? ''} role={isQuestion ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
