'use client'

import { quotesWords } from '#lib/words/en/quotes.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { StepHeading } from './step-heading.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import type { QuotePlace } from './quote-place.ts'
import type { QuoteSource } from './quote-answer.ts'
import styles from './quoting.module.css'

/** What is shared, and that only this can be quoted. */
export function ChooseSource({
  sources,
  place,
  onChoose,
}: {
  readonly sources: readonly QuoteSource[]
  readonly place: QuotePlace
  readonly onChoose: (source: QuoteSource) => void
}) {
  const isMine = place.role === 'client'
  const name = place.clientName
  if (sources.length === 0)
    return (
      <>
        <p>{say(isMine ? quotesWords.addEmpty : quotesWords.addEmptyOf, { name })}</p>
        {isMine && (
          <p>
            <InternalLink to={`/w/${place.workspaceId}/starting-point`}>
              {say(startingPointWords.open)}
            </InternalLink>
          </p>
        )}
      </>
    )
  return (
    <>
      <p>{say(isMine ? quotesWords.addIntro : quotesWords.addIntroOf, { name })}</p>
      <StepHeading>{say(quotesWords.addWhich)}</StepHeading>
      <div className={styles.choices}>
        <Rows>
          {sources.map((source) => (
            <li key={source.documentId}>
              <button type="button" className={styles.choice} onClick={() => onChoose(source)}>
                <span>{source.title}</span>
                <span className={section.small}>
                  <Said message={quotesWords.sharedSince} name="when">
                    <When at={source.sharedAt} form="day" />
                  </Said>
                </span>
              </button>
            </li>
          ))}
        </Rows>
      </div>
    </>
  )
}
