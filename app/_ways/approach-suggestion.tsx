import type { ChoiceView } from '#lib/approaches/card-views.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { Folded } from '../_ui/folded.tsx'
import section from '../_ui/section.module.css'
import { CardParts } from './card-parts.tsx'
import { sayLeaning, sayPace } from './say-preference.ts'
import styles from './ways.module.css'

/** Exactly what would be agreed, or was: the card and the pace, and folded what lay on the table with it. */
export function ApproachSuggestion({
  choice,
  reason,
}: {
  readonly choice: ChoiceView
  readonly reason: string | undefined
}) {
  const { chosen, others, pace, intensity, preferences } = choice
  return (
    <div className={styles.choice}>
      <p>
        <bdi>{chosen.words.name}</bdi>
        <br />
        <span className={section.small}>{sayPace(pace, intensity)}</span>
      </p>
      {reason !== undefined && <p>{say(approachesWords.whyThen, { reason })}</p>}
      <Folded title={say(approachesWords.onTable)} look="quiet">
        <div className={styles.reading}>
          {preferences.length > 0 && (
            <ul>
              {preferences.map(({ cardId, by, said }) => (
                <li key={`${cardId}/${by.accountId}`}>
                  <bdi>{nameOf(choice, cardId)}</bdi> · <bdi>{by.name}</bdi>:{' '}
                  {said === undefined ? say(approachesWords.takenBack) : sayLeaning(said.leaning)}
                  {said !== undefined && said.line !== '' && (
                    <>
                      {' “'}
                      <bdi>{said.line}</bdi>
                      {'”'}
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          {[chosen, ...others].map(({ id, words }) => (
            <Folded key={id} title={words.name} look="quiet">
              <div className={styles.reading}>
                <CardParts words={words} />
              </div>
            </Folded>
          ))}
        </div>
      </Folded>
    </div>
  )
}

function nameOf({ chosen, others }: ChoiceView, cardId: string): string {
  return [chosen, ...others].find(({ id }) => id === cardId)?.words.name ?? ''
}
