import type { Instant } from '#lib/base/instant.ts'
import { homeWords } from '#lib/words/en/home.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../../_ui/button-link.tsx'
import { Said } from '../../_ui/said.tsx'
import section from '../../_ui/section.module.css'
import { When } from '../../_ui/when.tsx'

export interface WriteNextProps {
  readonly base: string
  /** A draft with words in it, to go on with. */
  readonly begun: { readonly id: string; readonly createdAt: Instant } | undefined
  readonly hasGoals: boolean
  readonly look: 'main' | 'plain'
}

/** The one card of Home while nothing waits: what was begun last, else a place to write. */
export function WriteNext({ base, begun, hasGoals, look }: WriteNextProps) {
  if (begun === undefined)
    return (
      <div className={section.section}>
        <p>{say(homeWords.writeBody)}</p>
        <div className={section.actions}>
          <ButtonLink look={look} to={`${base}/reflections`}>
            {say(homeWords.writeSomething)}
          </ButtonLink>
          <ButtonLink look="quiet" to={`${base}/goals`}>
            {say(hasGoals ? homeWords.openGoals : homeWords.firstGoal)}
          </ButtonLink>
        </div>
      </div>
    )
  return (
    <div className={section.section}>
      <p>
        <Said message={homeWords.goOnBody} name="when">
          <When at={begun.createdAt} form="day" />
        </Said>
      </p>
      <div className={section.actions}>
        <ButtonLink look={look} to={`${base}/reflections/${begun.id}`}>
          {say(homeWords.goOnWriting)}
        </ButtonLink>
        <ButtonLink look="quiet" to={`${base}/reflections`}>
          {say(homeWords.writeAnew)}
        </ButtonLink>
      </div>
    </div>
  )
}
