import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { Card } from '../../_ui/card.tsx'
import { InternalLink } from '../../_ui/internal-link.tsx'
import { PretendSide } from './pretend-side.tsx'
import { PutAway } from './put-away.tsx'

/** On the Overview of somebody who is nobody: that it is so, what to try first, their side of it, and the way out. */
export function PretendCard({ workspaceId, name }: { readonly workspaceId: string; readonly name: string }) {
  const base = `/w/${workspaceId}`
  return (
    <Card
      title={say(pretendWords.title, { name })}
      actions={
        <>
          <PretendSide workspaceId={workspaceId} name={name} />
          <PutAway workspaceId={workspaceId} name={name} />
        </>
      }
    >
      <p>{say(pretendWords.body)}</p>
      <ul>
        <li>
          <InternalLink to={`${base}/goals`}>{say(pretendWords.tryGoals)}</InternalLink>
        </li>
        <li>
          <InternalLink to={`${base}/sessions`}>{say(pretendWords.trySession)}</InternalLink>
        </li>
        <li>
          <InternalLink to="/clients">{say(pretendWords.tryInvite)}</InternalLink>
        </li>
      </ul>
    </Card>
  )
}
