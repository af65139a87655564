import { boardWords } from '#lib/words/en/board.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { HistoryLink } from '../../../_history/history-link.tsx'
import { StartingPointScreen } from '../../../_starting-point/starting-point-screen.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Said } from '../../../_ui/said.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import section from '../../../_ui/section.module.css'
import { When } from '../../../_ui/when.tsx'
import { otherNames } from '../people-of.ts'
import { sayWhose } from '../say-whose.ts'
import type { FoundStartingPoint } from './found-starting-point.ts'

/** The reading page of somebody it is shared with. Its words live and go with the sharing. */
export function SharedStartingPoint({
  documentId,
  access,
  startingPoint,
  workspace,
  sharedAt,
  threads,
}: FoundStartingPoint) {
  const name = workspace.clientName
  return (
    <Screen
      title={say(startingPointWords.title)}
      whose={sayWhose(workspace)}
      lead={{ kind: 'back', href: `/w/${workspace.id}/goals`, page: say(boardWords.title) }}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer="clinician" current="goals" />}
      isLive={startingPoint !== undefined}
      isRead
    >
      <p className={section.small}>
        {sharedAt !== undefined && (
          <Said message={startingPointWords.sharedOn} values={{ name }} name="when">
            <When at={sharedAt} form="day" />
          </Said>
        )}{' '}
        {say(reflectionsWords.readingLogged, { name })}
      </p>
      {startingPoint === undefined ? (
        <Notice look="attention">{say(reflectionsWords.unreadable)}</Notice>
      ) : (
        <StartingPointScreen
          documentId={documentId}
          me={workspace.me}
          access={access}
          viewer="clinician"
          clientName={name}
          others={otherNames(workspace)}
          isShared
          threads={threads}
          startingPoint={startingPoint}
          whenOver={
            <Notice title={say(reflectionsWords.readingEnded, { name })} role="alert">
              <p>{say(reflectionsWords.readingEndedBody, { name })}</p>
            </Notice>
          }
        />
      )}
      <HistoryLink workspaceId={workspace.id} documentId={documentId} />
    </Screen>
  )
}
