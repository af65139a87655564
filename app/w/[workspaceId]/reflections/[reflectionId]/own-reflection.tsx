import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { sayNames } from '#lib/words/say-names.ts'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Notice } from '../../../../_ui/notice.tsx'
import { Row } from '../../../../_ui/row.tsx'
import { Rows } from '../../../../_ui/rows.tsx'
import { Said } from '../../../../_ui/said.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import section from '../../../../_ui/section.module.css'
import { When } from '../../../../_ui/when.tsx'
import { BodyEditor } from '../../../../_editor/body-editor.tsx'
import { HistoryLink } from '../../../../_history/history-link.tsx'
import { cliniciansOf } from '../../people-of.ts'
import { sayPrompt } from '../../say-prompt.ts'
import { DeleteDraft } from './delete-draft.tsx'
import { FollowSharing } from './follow-sharing.tsx'
import type { FoundReflection } from './found-reflection.ts'
import styles from './own-reflection.module.css'
import { ShareReflection } from './share-reflection.tsx'
import { StopSharing } from './stop-sharing.tsx'

/** The writer's page: the words, who can read them, and the way to change that. */
export function OwnReflection({ documentId, access, body, workspace, entry, reads }: FoundReflection) {
  const clinicians = cliniciansOf(workspace)
  const names = clinicians.map(({ name }) => name)
  const list = `/w/${workspace.id}/reflections`
  const title = entry.prompt === undefined ? say(reflectionsWords.one) : sayPrompt(entry.prompt)
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
        <StopSharing reflectionId={entry.id}>
          {isRead
            ? say(reflectionsWords.readBy, { names: sayNames(names) })
            : say(reflectionsWords.readByNobody)}
        </StopSharing>
      )}
      {body === undefined ? (
        <Notice look="attention">{say(reflectionsWords.unreadable)}</Notice>
      ) : (
        <div className={section.section}>
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
              <ShareReflection
                reflectionId={entry.id}
                documentId={documentId}
                me={workspace.me}
                names={names}
                body={body}
                prompt={entry.prompt}
              />
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
            <DeleteDraft reflectionId={entry.id} listPath={list} />
          </div>
        )}
      </div>
    </Screen>
  )
}

type Reads = FoundReflection['reads']
type Reader = Pick<Reads[number], 'accountId' | 'name'>

/** When each of these people read it last, if they did. */
function ReadLines({ people, reads }: { readonly people: readonly Reader[]; readonly reads: Reads }) {
  return (
    <Rows>
      {people.map((person) => (
        <Row key={person.accountId} title={<ReadLine person={person} reads={reads} />} />
      ))}
    </Rows>
  )
}

function ReadLine({ person, reads }: { readonly person: Reader; readonly reads: Reads }) {
  const { accountId, name } = person
  const read = reads.find((line) => line.accountId === accountId)
  if (read === undefined) return say(reflectionsWords.notRead, { name })
  return (
    <Said message={reflectionsWords.readOn} values={{ name }} name="when">
      <When at={read.at} />
    </Said>
  )
}
