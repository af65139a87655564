import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { Avatar } from './avatar.tsx'
import { classNames } from './class-names.ts'
import styles from './header.module.css'
import { HeaderRow } from './header-row.tsx'
import { InternalLink } from './internal-link.tsx'
import { TakeAMoment } from './take-a-moment.tsx'

/** What stands before the title: the way back, the person whose screen it is, a link of the page's own, or nothing. */
export type HeaderLead =
  | { readonly kind: 'back'; readonly href: string; readonly page: string }
  | { readonly kind: 'me'; readonly name: string; readonly role: 'client' | 'clinician' }
  | { readonly kind: 'own'; readonly link: ReactNode }
  | { readonly kind: 'none' }

export interface HeaderProps {
  readonly title: ReactNode
  /** Whose pages these are, where that is not the reader: it stands before the title. */
  readonly whose?: string | undefined
  readonly lead: HeaderLead
  /** Keeps room under the title for the save state and for who is here (`InHeaderSlot`). */
  readonly isLive?: boolean
  /** Who can read what is written here, on the same line. */
  readonly reach?: string
  /** A live page that is only read saves nothing: that room is there while somebody else is. */
  readonly isRead?: boolean
}

/** What names a screen, and how one comes away from it. */
export function Header({ title, whose, lead, isLive = false, reach, isRead = false }: HeaderProps) {
  return (
    <HeaderRow
      title={title}
      whose={whose}
      lead={<Lead lead={lead} />}
      moment={<TakeAMoment />}
      isLive={isLive}
      reach={reach}
      isRead={isRead}
    />
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
        <InternalLink
          className={classNames(styles.lead, styles.me)}
          to="/me"
          aria-label={say(shellWords.meOf, { name: lead.name })}
        >
          <Avatar name={lead.name} hue={lead.role} isNamed />
        </InternalLink>
      )
    case 'own':
      return lead.link
    case 'none':
      return null
    default:
      return unreachable(lead)
  }
}
