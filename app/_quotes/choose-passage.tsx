'use client'

import { startingPartName, startingParts } from '#lib/starting-point/starting-parts.ts'
import { quotesWords } from '#lib/words/en/quotes.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { StepHeading } from './step-heading.tsx'
import { Rows } from '../_ui/rows.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import styles from './quoting.module.css'

export interface Passage {
  readonly root: string
  readonly block: number
  readonly text: string
}

/** The paragraphs of a source, each to be pressed; of a starting point, under the names of its parts. */
export function ChoosePassage({
  passages,
  onChoose,
}: {
  readonly passages: readonly Passage[]
  readonly onChoose: (passage: Passage) => void
}) {
  const roots = [...new Set(passages.map(({ root }) => root))]
  return (
    <>
      <StepHeading>{say(roots.length === 0 ? quotesWords.noPassages : quotesWords.choose)}</StepHeading>
      <div className={styles.choices}>
        {roots.map((root) => (
          <div key={root}>
            <PartName root={root} />
            <Rows>
              {passages
                .filter((passage) => passage.root === root)
                .map((passage, index) => (
                  // Passages of one text keep their places while they are shown.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index}>
                    <button type="button" className={styles.choice} onClick={() => onChoose(passage)}>
                      <Voice>{passage.text}</Voice>
                    </button>
                  </li>
                ))}
            </Rows>
          </div>
        ))}
      </div>
    </>
  )
}

function PartName({ root }: { readonly root: string }) {
  const part = startingParts.find((one) => startingPartName(one) === root)
  return part === undefined ? null : <h4 className={section.small}>{say(startingPointWords[part])}</h4>
}
