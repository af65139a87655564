import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Avatar } from './avatar.tsx'
import { classNames } from './class-names.ts'
import styles from './header.module.css'
import { headerSlotId } from './header-slot.tsx'
import { InternalLink } from './internal-link.tsx'
import { LeaveNow } from './leave-now.tsx'
import { TakeAMoment } from './take-a-moment.tsx'

/** What stands before the title: the way back, the person whose screen it is, or nothing. */
export type HeaderLead =
  | { readonly kind: 'back'; readonly href: string; readonly page: string }
  | { readonly kind: 'me'; readonly name: string; readonly role: 'client' | 'clinician' }
  | { readonly kind: 'none' }

export interface HeaderProps {
  readonly title: ReactNode
  readonly lead: HeaderLead
  /** Keeps room under the title for the save state and for who is here (`InHeaderSlot`). */
  readonly isLive?: boolean
}

/** 56 px at the top of every screen. Take a moment and Leave now never move. */
export function Header({ title, lead, isLive = false }: HeaderProps) {
  return (
    <header className={classNames(styles.header, isLive && styles.live)}>
      <div className={styles.row}>
        <Lead lead={lead} />
        <h1 className={styles.title}>
          <bdi>{title}</bdi>
        </h1>
        {isLive && <div id={headerSlotId} className={styles.slot} />}
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
          aria-label={say(shellWords.backTo, { page: lead.page })}
        >
          <ArrowLeft data-arrow="" size={20} strokeWidth={1.75} aria-hidden="true" />
        </InternalLink>
      )
    case 'me':
      return (
        <InternalLink className={styles.lead} to="/me" aria-label={say(shellWords.meOf, { name: lead.name })}>
          <Avatar name={lead.name} hue={lead.role} isNamed />
        </InternalLink>
      )
    case 'none':
      return null
    default:
      return unreachable(lead)
  }
}
