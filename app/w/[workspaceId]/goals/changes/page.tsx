import { boardWords } from '#lib/words/en/board.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { say } from '#lib/words/say.ts'
import { historyPath } from '../../../../_history/history-path.ts'
import { answerOr404 } from '../../../../_server/answer-or-404.ts'
import { readPart } from '../../../../_server/read-part.ts'
import { refusable } from '../../../../_server/refusable.tsx'
import { ButtonLink } from '../../../../_ui/button-link.tsx'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Row } from '../../../../_ui/row.tsx'
import { Rows } from '../../../../_ui/rows.tsx'
import { Said } from '../../../../_ui/said.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import { When } from '../../../../_ui/when.tsx'
import { findWorkspace } from '../../find-workspace.ts'
import { sayWhose } from '../../say-whose.ts'
import { listChanges } from './list-changes.ts'

/** What others did on the goals since one was here the time before; the words that differ are one press away. */
export default refusable(async function GoalChangesPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const { me, door, workspace } = await findWorkspace((await params).workspaceId)
  const { id } = workspace
  const { documentId, board, places } = await answerOr404(door.reading.board(me.sessionId, id))
  const { before } = await answerOr404(door.finding.noteVisit(me.sessionId, id))
  const decisions = await readPart(door.deciding.decisions(me.sessionId, id))
  const { versions } = await answerOr404(door.versions.list(me.sessionId, documentId, undefined))
  const changes =
    before === undefined
      ? []
      : listChanges({ board, places, decisions: decisions ?? [], since: before, me: workspace.me })
  const version = versions.find(({ at }) => before !== undefined && at <= before)
  return (
    <Screen
      title={say(findingWords.changesTitle)}
      whose={sayWhose(workspace)}
      lead={{ kind: 'back', href: `/w/${id}/goals`, page: say(boardWords.title) }}
      nav={<WorkspaceNav workspaceId={id} viewer={workspace.role} current="goals" />}
    >
      {before === undefined ? (
        <p>{say(findingWords.changesFirst)}</p>
      ) : (
        <p>
          <Said message={findingWords.changesSince} values={{}} name="when">
            <When at={before} />
          </Said>
        </p>
      )}
      {decisions === undefined && <p>{say(decidingWords.notRead)}</p>}
      {before !== undefined && changes.length === 0 && <p>{say(findingWords.changesNone)}</p>}
      {changes.length > 0 && (
        <Rows isOrdered>
          {changes.map(({ words, goalId, at }) => (
            <Row
              key={`${goalId} ${at} ${words}`}
              title={words}
              note={<When at={at} />}
              to={`/w/${id}/goals/${goalId}`}
            />
          ))}
        </Rows>
      )}
      {version !== undefined && (
        <div>
          <ButtonLink to={historyPath(id, documentId, version.id)} query={{ with: 'now' }}>
            {say(findingWords.changesCompare)}
          </ButtonLink>
        </div>
      )}
    </Screen>
  )
})
