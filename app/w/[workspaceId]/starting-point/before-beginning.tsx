import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../../../_ui/button-link.tsx'
import { NotWatched } from '../../../_ui/not-watched.tsx'
import section from '../../../_ui/section.module.css'
import { BeginStartingPoint } from './begin-starting-point.tsx'
import { StartingPointFrame } from './starting-point-frame.tsx'

/** Before anything is asked: what comes, how long it takes, that it can be skipped, and who sees it. */
export function BeforeBeginning({ workspaceId }: { readonly workspaceId: string }) {
  return (
    <StartingPointFrame workspaceId={workspaceId}>
      <h2 className={section.large}>{say(startingPointWords.before)}</h2>
      <div className={section.section}>
        <p>{say(startingPointWords.beforeWhat)}</p>
        <p>{say(startingPointWords.beforeLong)}</p>
        <p>{say(startingPointWords.beforeSkip)}</p>
        <p>{say(startingPointWords.beforePrivate)}</p>
      </div>
      <BeginStartingPoint workspaceId={workspaceId}>
        <ButtonLink look="quiet" to={`/w/${workspaceId}/goals`}>
          {say(startingPointWords.notNow)}
        </ButtonLink>
      </BeginStartingPoint>
      <NotWatched />
    </StartingPointFrame>
  )
}
