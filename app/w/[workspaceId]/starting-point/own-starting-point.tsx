import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import { commentsWords } from '#lib/words/en/comments.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { say } from '#lib/words/say.ts'
import { HistoryLink } from '../../../_history/history-link.tsx'
import { DeleteOwnText } from '../../../_sharing/delete-own-text.tsx'
import { FollowSharing } from '../../../_sharing/follow-sharing.tsx'
import { ReadLines } from '../../../_sharing/read-lines.tsx'
import { ShareOwnText } from '../../../_sharing/share-own-text.tsx'
import { StopSharing } from '../../../_sharing/stop-sharing.tsx'
import { StartingPointScreen } from '../../../_starting-point/starting-point-screen.tsx'
import { StartingPointWords } from '../../../_starting-point/starting-point-words.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import section from '../../../_ui/section.module.css'
import { cliniciansOf } from '../people-of.ts'
import type { FoundStartingPoint } from './found-starting-point.ts'
import styles from './own-starting-point.module.css'
import { StartingPointFrame } from './starting-point-frame.tsx'

/** The client's page: the questions and their words, who can read them, and the way to change that. */
export function OwnStartingPoint(found: FoundStartingPoint) {
  const { documentId, access, startingPoint, workspace, sharedAt, reads, isQuoted, threads } = found
  const clinicians = cliniciansOf(workspace)
  const names = clinicians.map(({ name }) => name)
  const path = `/api/documents/${documentId}`
  const isShared = sharedAt !== undefined
  const isRead = isShared && names.length > 0
  const isEmpty =
    startingPoint === undefined ||
    startingPoint.parts.every(({ text }) => text === undefined || isEmptyText(text))
  return (
    <StartingPointFrame
      workspaceId={workspace.id}
      isLive={startingPoint !== undefined}
      reach={isRead ? say(reflectionsWords.reach, { names: sayNames(names) }) : say(reflectionsWords.reachMe)}
    >
      {isShared && (
        <StopSharing stopPath={`${path}/unshare`} names={names} isQuoted={isQuoted}>
          {isRead
            ? say(reflectionsWords.readBy, { names: sayNames(names) })
            : say(reflectionsWords.readByNobody)}
        </StopSharing>
      )}
      <FollowSharing documentId={documentId} me={workspace.me} />
      {startingPoint === undefined ? (
        <Notice look="attention">{say(reflectionsWords.unreadable)}</Notice>
      ) : (
        <StartingPointScreen
          documentId={documentId}
          me={workspace.me}
          access={access}
          viewer="client"
          clientName={workspace.clientName}
          others={names}
          isShared={isShared}
          threads={threads}
          startingPoint={startingPoint}
        />
      )}
      <div className={styles.foot}>
        {isShared ? (
          <>
            <ReadLines people={clinicians} reads={reads} />
            <p className={section.small}>{say(reflectionsWords.stoppedLimits)}</p>
          </>
        ) : (
          <>
            <p>{say(reads.length === 0 ? reflectionsWords.yoursAlone : reflectionsWords.stopped)}</p>
            {reads.length > 0 && <ReadLines people={reads} reads={reads} />}
            <div className={section.actions}>
              <ShareOwnText
                sharePath={`${path}/share`}
                documentId={documentId}
                me={workspace.me}
                names={names}
                title={say(startingPointWords.title)}
                isEmpty={isEmpty}
              >
                {startingPoint !== undefined && (
                  <StartingPointWords view={startingPoint} clientName={workspace.clientName} />
                )}
                {(threads === undefined || threads.length > 0) && (
                  <p className={section.small}>{say(commentsWords.comeAlong)}</p>
                )}
              </ShareOwnText>
            </div>
            {reads.length > 0 && <p className={section.small}>{say(reflectionsWords.stoppedLimits)}</p>}
          </>
        )}
        <HistoryLink workspaceId={workspace.id} documentId={documentId} />
        {!isShared && (
          <div className={styles.delete}>
            <DeleteOwnText path={path} then={`/w/${workspace.id}/goals`} words={deleting} />
          </div>
        )}
      </div>
    </StartingPointFrame>
  )
}

const deleting = {
  open: say(startingPointWords.delete),
  title: say(startingPointWords.deleteTitle),
  body: say(startingPointWords.deleteBody),
  submit: say(startingPointWords.deleteSubmit),
} as const
