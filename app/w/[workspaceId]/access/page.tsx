import type { DocumentKind } from '#lib/access/document-kind.ts'
import { accessLogWords } from '#lib/words/en/access-log.ts'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../../_ui/internal-link.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Row } from '../../../_ui/row.tsx'
import { Rows } from '../../../_ui/rows.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import section from '../../../_ui/section.module.css'
import { When } from '../../../_ui/when.tsx'
import { answerOr404 } from '../../../_server/answer-or-404.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { refuse } from '../../../_server/refuse.ts'
import { findWorkspace } from '../find-workspace.ts'
import { gatherVisits } from './gather-visits.ts'

interface AccessPageProps {
  readonly params: Promise<{ readonly workspaceId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** How many lines the reading desk gives at a time. */
const linesAtATime = 50

/** The client's own list of who read what, and when. To anybody else there is no such page. */
export default refusable(async function AccessPage({ params, searchParams }: AccessPageProps) {
  const { me, door, workspace } = await findWorkspace((await params).workspaceId)
  if (workspace.role !== 'client') refuse()
  const before = readPosition((await searchParams)['before'])
  const lines = await answerOr404(door.reading.accessLog(me.sessionId, workspace.id, before))
  const oldest = lines.at(-1)
  const path = `/w/${workspace.id}/access`
  return (
    <Screen
      title={say(accessLogWords.title)}
      lead={{ kind: 'back', href: '/me', page: say(meWords.title) }}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer="client" />}
    >
      <p>{say(accessLogWords.intro)}</p>
      {lines.length === 0 ? (
        <p className={section.quiet}>{say(accessLogWords.empty)}</p>
      ) : (
        <Rows isOrdered>
          {gatherVisits(lines).map((line) => (
            <Row
              key={line.position}
              title={say(messages[line.what], { name: line.who, document: tellDocument(line.document) })}
              note={<When at={line.at} />}
            />
          ))}
        </Rows>
      )}
      <p className={section.actions}>
        {oldest !== undefined && lines.length === linesAtATime && (
          <InternalLink to={path} query={{ before: String(oldest.position) }}>
            {say(accessLogWords.earlier)}
          </InternalLink>
        )}
        {before !== undefined && <InternalLink to={path}>{say(accessLogWords.newest)}</InternalLink>}
      </p>
    </Screen>
  )
})

const messages = {
  read: accessLogWords.read,
  opened: accessLogWords.opened,
  listed: accessLogWords.listed,
  quoted: accessLogWords.quoted,
  'read-comments': accessLogWords.readComments,
  'taken-along': accessLogWords.takenAlong,
  changed: accessLogWords.changed,
} as const

function tellDocument(document: { readonly kind: DocumentKind; readonly title: string } | undefined): string {
  if (document === undefined) return say(accessLogWords.theWorkspace)
  if (document.kind === 'board') return say(accessLogWords.theGoals)
  if (document.kind === 'plan') return say(accessLogWords.thePlan)
  if (document.kind === 'starting-point') return say(accessLogWords.theStartingPoint)
  return document.title === ''
    ? say(accessLogWords.aPage)
    : say(accessLogWords.titled, { title: document.title })
}

function readPosition(asked: string | string[] | undefined): number | undefined {
  return typeof asked === 'string' && /^\d{1,15}$/.test(asked) ? Number(asked) : undefined
}
