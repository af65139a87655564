import { reflectionsWords } from '#lib/words/en/reflections.ts'
import { say } from '#lib/words/say.ts'
import { WorkspaceNav } from '../../../../_ui/nav.tsx'
import { Screen } from '../../../../_ui/screen.tsx'
import { SealedDrafts } from '../sealed-drafts.tsx'

/** The writer's own draft while drafts are sealed: why, and the way to open it. */
export function SealedReflection({ workspaceId }: { readonly workspaceId: string }) {
  return (
    <Screen
      title={say(reflectionsWords.one)}
      lead={{ kind: 'back', href: `/w/${workspaceId}/reflections`, page: say(reflectionsWords.title) }}
      nav={<WorkspaceNav workspaceId={workspaceId} viewer="client" current="reflections" />}
    >
      <SealedDrafts />
    </Screen>
  )
}
