import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import { HistoryLink } from '../../../../_history/history-link.tsx'
import { sayPrompt } from '../../say-prompt.ts'
import { sayWhose } from '../../say-whose.ts'
import type { FoundReflection } from './found-reflection.ts'
import { ReadingView } from './reading-view.tsx'

/** The reading page of somebody it is shared with. Its words live and go with the sharing. */
export function SharedReflection({ documentId, body, workspace, entry }: FoundReflection) {
  const title = entry.prompt === undefined ? say(reflectionsWords.one) : sayPrompt(entry.prompt)
  return (
    <Screen
      title={say(reflectionsWords.one)}
      whose={sayWhose(workspace)}
      lead={{ kind: 'back', href: `/w/${workspace.id}/reflections`, page: say(reflectionsWords.title) }}
      nav={<WorkspaceNav workspaceId={workspace.id} viewer="clinician" current="reflections" />}
      isLive={body !== undefined}
      isRead
    >
      <ReadingView
        documentId={documentId}
        me={workspace.me}
        body={body}
        title={title}
        hasPrompt={entry.prompt !== undefined}
        name={workspace.clientName}
        sharedAt={entry.sharedAt}
      />
      <HistoryLink workspaceId={workspace.id} documentId={documentId} />
    </Screen>
  )
}
