import { approachesWords } from '#lib/words/en/approaches.ts'
import { findingWords } from '#lib/words/en/finding.ts'
import { goalPartsWords } from '#lib/words/en/goal-parts.ts'
import { goalWords } from '#lib/words/en/goal.ts'
import { say } from '#lib/words/say.ts'
import { boardWords } from '#lib/words/en/board.ts'
import { refusable } from '../../../_server/refusable.tsx'
import { WorkspaceNav } from '../../../_ui/nav.tsx'
import { Screen } from '../../../_ui/screen.tsx'
import { findWorkspace } from '../find-workspace.ts'
import { sayWhose } from '../say-whose.ts'
import { FindForm, type FindFormProps } from './find-form.tsx'

/** What each part of a goal is called, as its page has it. */
const partNames: FindFormProps['partNames'] = {
  sentence: say(findingWords.itself),
  benchmark: say(goalWords.benchmark),
  signs: say(boardWords.signs),
  steps: say(boardWords.steps),
  clearer: say(goalPartsWords.clearer),
  ladder: say(goalPartsWords.ladder),
  milestones: say(goalPartsWords.milestones),
  approach: say(approachesWords.title),
  plans: say(goalPartsWords.plans),
  barriers: say(goalPartsWords.barriers),
  learned: say(goalPartsWords.learnedThen),
}

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
      <FindForm workspaceId={id} partNames={partNames} />
    </Screen>
  )
})
