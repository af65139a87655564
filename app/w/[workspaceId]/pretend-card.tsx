import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { Card } from '../../_ui/card.tsx'
import { Row } from '../../_ui/row.tsx'
import { Rows } from '../../_ui/rows.tsx'
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
          <PretendSide workspaceId={workspaceId} name={name} words={say(pretendWords.seeAs, { name })} />
          <PutAway workspaceId={workspaceId} name={name} words={say(pretendWords.putAway, { name })} />
        </>
      }
    >
      <p>{say(pretendWords.body)}</p>
      <Rows>
        <Row title={say(pretendWords.tryGoals)} to={`${base}/goals`} />
        <Row title={say(pretendWords.trySession)} to={`${base}/sessions`} />
        <Row title={say(pretendWords.tryInvite)} to="/clients" />
      </Rows>
    </Card>
  )
}
