import { cardOf } from '#lib/board/card-of.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { clientsWords } from '#lib/words/en/clients.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { todayWords } from '#lib/words/en/today.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../../_ui/internal-link.tsx'
import { WorkspaceNav } from '../../_ui/nav.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { Row } from '../../_ui/row.tsx'
import { Rows } from '../../_ui/rows.tsx'
import { Screen } from '../../_ui/screen.tsx'
import { Section } from '../../_ui/section.tsx'
import section from '../../_ui/section.module.css'
import { sayGoal } from '../../_board/say-goal.ts'
import { listOpen } from '../../_deciding/list-open.ts'
import { OpenRows } from '../../_deciding/open-rows.tsx'
import { NextSession } from '../../_times/next-session.tsx'
import { answerOr404 } from '../../_server/answer-or-404.ts'
import { readPart } from '../../_server/read-part.ts'
import type { FoundWorkspace } from './found-workspace.ts'
import { PretendCard } from './pretend-card.tsx'
import { RatingsForNotes } from './ratings-for-notes.tsx'
import { sayWhose } from './say-whose.ts'
import { SessionRows } from './session-rows.tsx'
import { SharedRows } from './shared-rows.tsx'

/** Where a clinician came from, and goes back to. */
const backTo = {
  today: { kind: 'back', href: '/today', page: say(todayWords.title) },
  clients: { kind: 'back', href: '/clients', page: say(clientsWords.title) },
} as const

/** One client at a glance: what they are working on, what they shared, the last sessions. */
export async function ClinicianOverview(
  { me, door, workspace }: FoundWorkspace,
  cameFrom: keyof typeof backTo,
) {
  const base = `/w/${workspace.id}`
  const [times, reflections, board, sessions, startingPoint, decided] = await Promise.all([
    answerOr404(door.appointments.ofWorkspace(me.sessionId, workspace.id)),
    answerOr404(door.reading.reflections(me.sessionId, workspace.id)),
    answerOr404(door.reading.board(me.sessionId, workspace.id)),
    answerOr404(door.reading.sessionPages(me.sessionId, workspace.id)),
    door.startingPoints.find(me.sessionId, workspace.id),
    readPart(door.deciding.decisions(me.sessionId, workspace.id)),
  ])
  const open = listOpen(decided ?? [], 'clinician')
  const active = new Set(
    board.places.flatMap((place) => (place.column === 'active' ? [String(place.goalId)] : [])),
  )
  const workingOn = board.board.goals.filter((goal) => active.has(goal.id))
  const name = workspace.clientName
  return (
    <Screen
      title={sayWhose(workspace)}
      lead={backTo[cameFrom]}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer="clinician" current="overview" />}
    >
      {workspace.isPretend && <PretendCard workspaceId={workspace.id} name={name} />}
      {workspace.people.every((person) => person.role !== 'client') && (
        <Notice>{say(homeWords.notJoined, { name })}</Notice>
      )}
      <NextSession workspaceId={workspace.id} times={times} viewer="clinician" />
      {decided === undefined && <p className={section.quiet}>{say(decidingWords.notRead)}</p>}
      {open.length > 0 && (
        <Section title={say(decidingWords.waits)}>
          <OpenRows base={base} open={open} cards={board.board.goals.map(cardOf)} />
        </Section>
      )}
      <Section title={say(homeWords.workingOn)}>
        {workingOn.length === 0 ? (
          <p className={section.quiet}>
            {say(
              board.isUnread
                ? boardWords.boardUnread
                : board.board.goals.length === 0
                  ? homeWords.noGoals
                  : homeWords.nothingWorkingOn,
            )}
          </p>
        ) : (
          <Rows>
            {workingOn.map((goal) => (
              <Row key={goal.id} title={sayGoal(goal)} to={`${base}/goals/${goal.id}`} voice />
            ))}
          </Rows>
        )}
        <p>
          <InternalLink to={`${base}/goals`}>{say(homeWords.openGoals)}</InternalLink>
        </p>
      </Section>
      <Section title={say(homeWords.sharedReflections)}>
        {startingPoint.ok && (
          <p>
            <InternalLink to={`${base}/starting-point`}>
              {say(startingPointWords.openOf, { name })}
            </InternalLink>
          </p>
        )}
        {reflections.length === 0 ? (
          <p className={section.quiet}>{say(homeWords.nothingShared, { name })}</p>
        ) : (
          <SharedRows base={base} entries={reflections.slice(0, 3)} />
        )}
      </Section>
      <Section title={say(homeWords.lastSessions)}>
        <SessionRows base={base} sessions={sessions.slice(0, 3)} />
      </Section>
      <RatingsForNotes workspaceId={workspace.id} name={name} />
    </Screen>
  )
}
