import { bodyName } from '#lib/rich-text/read-body.ts'
import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Notice } from '../../../../_ui/notice.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import section from '../../../../_ui/section.module.css'
import { BodyEditor } from '../../../../_editor/body-editor.tsx'
import { RichText } from '../../../../_editor/rich-text.tsx'
import { HistoryLink } from '../../../../_history/history-link.tsx'
import { GoToPassage } from '../../../../_quotes/go-to-passage.tsx'
import { DeleteOwnText } from '../../../../_sharing/delete-own-text.tsx'
import { FollowSharing } from '../../../../_sharing/follow-sharing.tsx'
import { ReadLines } from '../../../../_sharing/read-lines.tsx'
import { ShareOwnText } from '../../../../_sharing/share-own-text.tsx'
import { StopSharing } from '../../../../_sharing/stop-sharing.tsx'
import { cliniciansOf } from '../../people-of.ts'
import { sayPrompt } from '../../say-prompt.ts'
import type { FoundReflection } from './found-reflection.ts'
import styles from './own-reflection.module.css'

/** The writer's page: the words, who can read them, and the way to change that. */
export function OwnReflection(found: FoundReflection) {
  const { documentId, access, body, workspace, entry, reads, isQuoted } = found
  const clinicians = cliniciansOf(workspace)
  const names = clinicians.map(({ name }) => name)
  const list = `/w/${workspace.id}/reflections`
  const path = `/api/reflections/${entry.id}`
  const title = entry.prompt === undefined ? say(reflectionsWords.one) : sayPrompt(entry.prompt)
  const isEmpty =
    body === undefined || body.blocks.every((block) => 'runs' in block && block.runs.length === 0)
  const isRead = entry.state === 'shared' && names.length > 0
  return (
    <Screen
      title={say(reflectionsWords.one)}
      lead={{ kind: 'back', href: list, page: say(reflectionsWords.title) }}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer="client" current="reflections" />}
      isLive={body !== undefined}
      reach={isRead ? say(reflectionsWords.reach, { names: sayNames(names) }) : say(reflectionsWords.reachMe)}
    >
      {entry.prompt !== undefined && <h2 className={section.large}>{title}</h2>}
      {entry.state === 'shared' && (
        <StopSharing stopPath={`${path}/unshare`} names={names} isQuoted={isQuoted}>
          {isRead
            ? say(reflectionsWords.readBy, { names: sayNames(names) })
            : say(reflectionsWords.readByNobody)}
        </StopSharing>
      )}
      {body === undefined ? (
        <Notice look="attention">{say(reflectionsWords.unreadable)}</Notice>
      ) : (
        <div className={section.section} data-passages={bodyName} tabIndex={-1}>
          <GoToPassage />
          <FollowSharing documentId={documentId} me={workspace.me} />
          <BodyEditor
            documentId={documentId}
            me={workspace.me}
            access={access}
            label={title}
            body={body}
            voice="client"
            placeholder={say(reflectionsWords.placeholder)}
          />
        </div>
      )}
      <div className={section.section}>
        {entry.state === 'draft' ? (
          <>
            <p>{say(reads.length === 0 ? reflectionsWords.yoursAlone : reflectionsWords.stopped)}</p>
            {reads.length > 0 && <ReadLines people={reads} reads={reads} />}
            <div className={section.actions}>
              <ShareOwnText
                sharePath={`${path}/share`}
                documentId={documentId}
                me={workspace.me}
                names={names}
                title={say(reflectionsWords.one)}
                isEmpty={isEmpty}
              >
                {entry.prompt !== undefined && <p className={section.small}>{title}</p>}
                {body !== undefined && <RichText view={body} voice="client" />}
              </ShareOwnText>
            </div>
            {reads.length > 0 && <p className={section.small}>{say(reflectionsWords.stoppedLimits)}</p>}
          </>
        ) : (
          <>
            <ReadLines people={clinicians} reads={reads} />
            <p className={section.small}>{say(reflectionsWords.stoppedLimits)}</p>
          </>
        )}
        <HistoryLink workspaceId={workspace.id} documentId={documentId} />
        {entry.state === 'draft' && (
          <div className={styles.delete}>
            <DeleteOwnText path={path} then={list} words={deleting} />
          </div>
        )}
      </div>
    </Screen>
  )
}

const deleting = {
  open: say(reflectionsWords.delete),
  title: say(reflectionsWords.deleteTitle),
  body: say(reflectionsWords.deleteBody),
  submit: say(reflectionsWords.deleteSubmit),
} as const
