import { Home, MessagesSquare, NotebookPen, Sprout, Sun, User, Users, type LucideIcon } from 'lucide-react'
import { say } from '#lib/words/say.ts'
import type { MessageKey } from '#lib/words/catalogue.ts'
import { InternalLink } from './internal-link.tsx'
import styles from './nav.module.css'

export type NavPage = 'home' | 'overview' | 'goals' | 'reflections' | 'sessions' | 'today' | 'clients' | 'me'

const pages: Readonly<Record<NavPage, { readonly words: MessageKey; readonly icon: LucideIcon }>> = {
  home: { words: 'shell.navHome', icon: Home },
  overview: { words: 'shell.navOverview', icon: Home },
  goals: { words: 'shell.navGoals', icon: Sprout },
  reflections: { words: 'shell.navReflections', icon: NotebookPen },
  sessions: { words: 'shell.navSessions', icon: MessagesSquare },
  today: { words: 'shell.navToday', icon: Sun },
  clients: { words: 'shell.navClients', icon: Users },
  me: { words: 'shell.navMe', icon: User },
}

/** The pages within reach: a bar at the foot of a phone, a row under the header when there is room. */
function Nav({
  links,
  current,
}: {
  readonly links: readonly { readonly page: NavPage; readonly href: string }[]
  readonly current: NavPage | undefined
}) {
  return (
    <nav className={styles.nav} aria-label={say('shell.navMain')}>
      {links.map(({ page, href }) => {
        const { words, icon: Icon } = pages[page]
        return (
          <InternalLink
            key={page}
            className={styles.link}
            to={href}
            aria-current={page === current ? 'page' : undefined}
          >
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            {say(words)}
          </InternalLink>
        )
      })}
    </nav>
  )
}

/** Inside one workspace. A client's first page is Home, a clinician's is the Overview of this client. */
export function WorkspaceNav({
  workspaceId,
  viewer,
  current,
}: {
  readonly workspaceId: string
  /** Who looks. */
  readonly viewer: 'client' | 'clinician'
  readonly current?: NavPage
}) {
  const base = `/w/${workspaceId}`
  const goals = { page: 'goals', href: `${base}/goals` } as const
  const reflections = { page: 'reflections', href: `${base}/reflections` } as const
  const sessions = { page: 'sessions', href: `${base}/sessions` } as const
  const links =
    viewer === 'client'
      ? [{ page: 'home', href: base } as const, goals, reflections, sessions]
      : [{ page: 'overview', href: base } as const, goals, sessions, reflections]
  return <Nav links={links} current={current} />
}

/** Outside any one client. */
export function PracticeNav({ current }: { readonly current?: NavPage }) {
  return (
    <Nav
      links={[
        { page: 'today', href: '/today' },
        { page: 'clients', href: '/clients' },
        { page: 'me', href: '/me' },
      ]}
      current={current}
    />
  )
}
