import {
  Building2,
  Compass,
  Home,
  LibraryBig,
  MessagesSquare,
  NotebookPen,
  Route,
  Sprout,
  Sun,
  User,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { shellWords } from '#lib/words/en/shell.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from './class-names.ts'
import { InternalLink } from './internal-link.tsx'
import styles from './nav.module.css'

export type NavPage =
  | 'home'
  | 'overview'
  | 'goals'
  | 'reflections'
  | 'sessions'
  | 'progress'
  | 'my-plan'
  | 'plan'
  | 'today'
  | 'clients'
  | 'library'
  | 'practice'
  | 'me'

const pages: Readonly<Record<NavPage, { readonly words: string; readonly icon: LucideIcon }>> = {
  home: { words: shellWords.navHome, icon: Home },
  overview: { words: shellWords.navOverview, icon: Home },
  goals: { words: shellWords.navGoals, icon: Sprout },
  reflections: { words: shellWords.navReflections, icon: NotebookPen },
  sessions: { words: shellWords.navSessions, icon: MessagesSquare },
  progress: { words: shellWords.navProgress, icon: Route },
  'my-plan': { words: shellWords.navMyPlan, icon: Compass },
  plan: { words: shellWords.navPlan, icon: Compass },
  today: { words: shellWords.navToday, icon: Sun },
  clients: { words: shellWords.navClients, icon: Users },
  library: { words: shellWords.navLibrary, icon: LibraryBig },
  practice: { words: shellWords.navPractice, icon: Building2 },
  me: { words: shellWords.navMe, icon: User },
}

interface NavLink {
  readonly page: NavPage
  readonly href: string
  /** Out of here: it stands apart at the end of the row, and not in a phone's bar, where there is no room for it. */
  readonly isOut?: boolean
}

/** The pages within reach: a bar at the foot of a phone, a row under the header when there is room. */
function Nav({
  links,
  current,
}: {
  readonly links: readonly NavLink[]
  readonly current: NavPage | undefined
}) {
  return (
    <nav className={styles.nav} aria-label={say(shellWords.navMain)}>
      {links.map(({ page, href, isOut = false }) => {
        const { words, icon: Icon } = pages[page]
        return (
          <InternalLink
            key={page}
            className={classNames(styles.link, isOut && styles.out)}
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

/**
 * Inside one workspace. A client's first page is Home, a clinician's is the Overview of this client, and Today leads
 * out of it. A client finds the sessions from Home, and Me behind their name.
 */
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
  const progress = { page: 'progress', href: `${base}/progress` } as const
  const plan = `${base}/plan`
  const links =
    viewer === 'client'
      ? [
          { page: 'home', href: base } as const,
          goals,
          reflections,
          progress,
          { page: 'my-plan', href: plan } as const,
        ]
      : [
          { page: 'overview', href: base } as const,
          goals,
          sessions,
          reflections,
          progress,
          { page: 'plan', href: plan } as const,
          { page: 'today', href: '/today', isOut: true } as const,
        ]
  return <Nav links={links} current={current} />
}

/** Outside any one client, for whoever works for the practice: each finds what is theirs to do. */
export function PracticeNav({
  roles,
  current,
}: {
  readonly roles: readonly ('client' | 'clinician' | 'admin')[]
  readonly current?: NavPage
}) {
  const links: NavLink[] = []
  if (roles.includes('clinician')) {
    links.push(
      { page: 'today', href: '/today' },
      { page: 'clients', href: '/clients' },
      { page: 'library', href: '/library' },
    )
  }
  if (roles.includes('admin')) links.push({ page: 'practice', href: '/practice' })
  links.push({ page: 'me', href: '/me' })
  return <Nav links={links} current={current} />
}
