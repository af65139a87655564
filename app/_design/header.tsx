import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import { say } from '#lib/words/say.ts'
import { Avatar } from './avatar.tsx'
import { classNames } from './class-names.ts'
import styles from './header.module.css'
import { InternalLink } from './internal-link.tsx'
import { LeaveNow } from './leave-now.tsx'
import { saveStateSlotId } from './save-state-slot.tsx'
import { TakeAMoment } from './take-a-moment.tsx'

/** What stands before the title: the way back, the person whose screen it is, or nothing. */
export type HeaderLead =
  | { readonly kind: 'back'; readonly href: string; readonly page: string }
  | { readonly kind: 'me'; readonly name: string; readonly role: 'client' | 'clinician' }
  | { readonly kind: 'none' }

export interface HeaderProps {
  readonly title: ReactNode
  readonly lead: HeaderLead
  /** Keeps room for the save state under the title (`InSaveStateSlot`). */
  readonly writes?: boolean
}

/** 56 px at the top of every screen. Take a moment and Leave now never move. */
export function Header({ title, lead, writes = false }: HeaderProps) {
  return (
    <header className={classNames(styles.header, writes && styles.writes)}>
      <div className={styles.row}>
        <Lead lead={lead} />
        <h1 className={styles.title} dir="auto">
          {title}
        </h1>
        {writes && <div id={saveStateSlotId} className={styles.slot} />}
        <div className={styles.corner}>
          <TakeAMoment />
          <LeaveNow />
        </div>
      </div>
    </header>
  )
}

function Lead({ lead }: { readonly lead: HeaderLead }) {
  switch (lead.kind) {
    case 'back':
      return (
        <InternalLink
          className={styles.lead}
          to={lead.href}
          aria-label={say('shell.backTo', { page: lead.page })}
        >
          <ArrowLeft data-arrow="" size={20} strokeWidth={1.75} aria-hidden="true" />
        </InternalLink>
      )
    case 'me':
      return (
        <InternalLink className={styles.lead} to="/me" aria-label={say('shell.meOf', { name: lead.name })}>
          <Avatar name={lead.name} hue={lead.role} isNamed />
        </InternalLink>
      )
    case 'none':
      return null
    default:
      return unreachable(lead)
  }
}
