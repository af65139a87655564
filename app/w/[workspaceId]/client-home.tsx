import { cardOf } from '#lib/board/card-of.ts'
import { findWaiting } from '#lib/deciding/waiting.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { HelpLink } from '../../help/help-link.tsx'
import { InternalLink } from '../../_ui/internal-link.tsx'
import { WorkspaceNav } from '../../_ui/nav.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { Screen } from '../../_ui/screen.tsx'
import { Section } from '../../_ui/section.tsx'
import section from '../../_ui/section.module.css'
import { WaitingOnHome } from '../../_deciding/waiting-on-home.tsx'
import { findNext, isAboutTo } from '../../_times/find-next.ts'
import { NextSession } from '../../_times/next-session.tsx'
import { answerOr404 } from '../../_server/answer-or-404.ts'
import { readPart } from '../../_server/read-part.ts'
import { AddWin } from '../../_noticed/add-win.tsx'
import type { FoundWorkspace } from './found-workspace.ts'
import { listNews } from './list-news.ts'
import { NewsLines } from './news-lines.tsx'
import { placeOf } from './place-of.ts'
import { SessionRows } from './session-rows.tsx'
import { WriteNext } from './write-next.tsx'

/**
 * One column: the next session, one next thing, then what has changed. No counts, and no word of a draft: somebody may
 * look over the client's shoulder.
 */
export async function ClientHome({ me, door, workspace }: FoundWorkspace) {
  const base = `/w/${workspace.id}`
  const [times, reflections, board, sessions, reads, noticed, decided, comment] = await Promise.all([
    answerOr404(door.appointments.ofWorkspace(me.sessionId, workspace.id)),
    answerOr404(door.reading.reflections(me.sessionId, workspace.id)),
    answerOr404(door.reading.board(me.sessionId, workspace.id)),
    answerOr404(door.reading.sessionPages(me.sessionId, workspace.id)),
    answerOr404(door.reading.accessLog(me.sessionId, workspace.id, undefined)),
    readPart(door.noticed.last(me.sessionId, workspace.id)),
    readPart(door.deciding.decisions(me.sessionId, workspace.id)),
    readPart(door.comments.last(me.sessionId, workspace.id)),
  ])
  const drafts = me.drafts === 'open' ? reflections.filter(({ state }) => state === 'draft') : []
  const begun = drafts.find(({ excerpt }) => excerpt !== '')
  const waiting = findWaiting(decided ?? [], 'client')
  const news = listNews({
    reads,
    places: board.places,
    sessions,
    timesChange: times.lastChange,
    noticed: noticed ?? [],
    comment: comment?.last,
    me: me.accountId,
  })
  // One thing stands out: once a session is about to begin, the way into it.
  const next = findNext(times)
  const look = next !== undefined && isAboutTo(next, times.asOf) ? 'plain' : 'main'
  return (
    <Screen
      title={say(homeWords.title)}
      lead={{ kind: 'me', name: me.name, role: 'client' }}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer="client" current="home" />}
    >
      {workspace.isPretend && <Notice>{say(pretendWords.onHome, { name: workspace.clientName })}</Notice>}
      <h2 className={section.large}>{say(homeWords.greeting, { name: workspace.clientName })}</h2>
      <NextSession workspaceId={workspace.id} times={times} viewer="client" />
      {waiting.length > 0 ? (
        <WaitingOnHome base={base} waiting={waiting} cards={board.board.goals.map(cardOf)} look={look} />
      ) : (
        <WriteNext
          base={base}
          begun={begun}
          hasGoals={board.board.goals.length > 0 || board.isUnread}
          look={look}
        />
      )}
      <HelpLink />
      <Section title={say(homeWords.whatIsNew)}>
        <NewsLines base={base} news={news} />
        {board.isUnread && <p className={section.quiet}>{say(boardWords.boardUnread)}</p>}
        {(noticed === undefined || comment === undefined) && (
          <p className={section.quiet}>{say(homeWords.notAllNew)}</p>
        )}
        {decided === undefined && <p className={section.quiet}>{say(decidingWords.notRead)}</p>}
        <AddWin place={placeOf(workspace, board.documentId)} />
      </Section>
      <Section title={say(homeWords.lastSessions)}>
        <SessionRows base={base} sessions={sessions.slice(0, 3)} />
        <p>
          <InternalLink to={`${base}/sessions`}>{say(homeWords.allSessions)}</InternalLink>
        </p>
      </Section>
    </Screen>
  )
}
