'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'
import type { SuggestionView } from '#lib/deciding/goal-decisions.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { AnswerPart } from '../_deciding/answer-part.tsx'
import { Notice } from '../_ui/notice.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { ApproachSuggestion } from './approach-suggestion.tsx'
import type { WaysProps } from './ways-props.ts'
import styles from './ways.module.css'

/** An approach that is suggested and open: what it says, what was answered, and the answers that one can give. */
export function SuggestedWay({ suggestion, ...props }: WaysProps & { readonly suggestion: SuggestionView }) {
  const id = useId()
  const router = useRouter()
  const { role, clientName } = props
  const { by, at, approach, note } = suggestion
  const isStill = isStillThere(props.table, suggestion)
  return (
    <section className={styles.band} aria-labelledby={id}>
      <h2 id={id}>
        <Said
          message={by.accountId === props.me ? approachesWords.suggestedMine : approachesWords.suggested}
          values={{ name: by.name }}
          name="when"
        >
          <When at={at} />
        </Said>
      </h2>
      {approach === undefined ? (
        <Notice look="attention">{say(decidingWords.unreadable)}</Notice>
      ) : (
        <ApproachSuggestion choice={approach} reason={note} />
      )}
      {approach !== undefined && !isStill && (
        <p className={section.small}>{say(approachesWords.cardChanged)}</p>
      )}
      <AnswerPart
        viewer={{ ...props, others: role === 'clinician' ? clientName : props.others }}
        suggestion={suggestion}
        mayAgree={isStill}
        readAgain={() => router.refresh()}
      />
    </section>
  )
}

/** What was suggested is what lies there now; the server asks it again as somebody agrees. */
function isStillThere({ cards }: WaysProps['table'], { approach }: SuggestionView): boolean {
  const now = cards.find(({ id, isOff }) => id === approach?.chosen.id && !isOff)
  return now !== undefined && JSON.stringify(now.words) === JSON.stringify(approach?.chosen.words)
}
