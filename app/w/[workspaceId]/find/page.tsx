import { findingWords } from '#lib/words/en/finding.ts'
import { say } from '#lib/words/say.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import { findWorkspace } from '../find-workspace.ts'
import { sayWhose } from '../say-whose.ts'
import { FindForm } from './find-form.tsx'

/** Looking for words in everything that one may read here. */
export default refusable(async function FindPage({
  params,
}: {
  readonly params: Promise<{ readonly workspaceId: string }>
}) {
  const { workspace } = await findWorkspace((await params).workspaceId)
  const { id, role, clientName } = workspace
  return (
    <Screen
      title={say(findingWords.title)}
      whose={sayWhose(workspace)}
      lead={{ kind: 'back', href: `/w/${id}/goals`, page: say(boardWords.title) }}
      nav={<WorkspaceNav workspaceId={id} viewer={role} />}
    >
      <p>{role === 'client' ? say(findingWords.intro) : say(findingWords.introOf, { name: clientName })}</p>
      <FindForm workspaceId={id} />
    </Screen>
  )
})
