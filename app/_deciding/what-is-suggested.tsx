'use client'

import { canonicalOf, type AgreedContent } from '#lib/deciding/agreed-content.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { say } from '#lib/words/say.ts'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import styles from './deciding.module.css'
import type { Suggestion } from './decision.ts'
import { NewWordsShown } from './new-words-shown.tsx'
import { sayThen } from './say-suggestion.ts'
import { SuggestedWords } from './suggested-words.tsx'

export interface WhatIsSuggestedProps {
  readonly suggestion: Suggestion
  /** What both agreed on before. */
  readonly agreed: AgreedContent | undefined
  /** What an agreement would cover now; undefined where nobody knows here. */
  readonly now: AgreedContent | undefined
  /** Account id of the person at this screen. */
  readonly me: string
  /** The words of another goal. */
  readonly sayOther: (goalId: string) => string
}

/**
 * Whether the words that would be agreed are still what is there; where words do not matter they always are, and where
 * nobody knows what is there now the server does.
 */
export function isAsSuggested(suggestion: Suggestion, now: AgreedContent | undefined): boolean {
  const { kind, content } = suggestion
  if (content === undefined) return false
  if (kind !== 'start' && kind !== 'change' && kind !== 'replace') return true
  return now === undefined || canonicalOf(content) === canonicalOf(now)
}

/** A suggestion as it was made: exactly the words, how they differ, a line with it, and what agreeing does. */
export function WhatIsSuggested({ suggestion, agreed, now, me, sayOther }: WhatIsSuggestedProps) {
  const { kind, content, note, by } = suggestion
  const hasChanged = content !== undefined && !isAsSuggested(suggestion, now)
  return (
    <>
      <p>{say(decidingWords[`doing-${kind}`])}</p>
      {content === undefined ? (
        <Notice look="attention">{say(decidingWords.unreadable)}</Notice>
      ) : (
        <SuggestedWords kind={kind} content={content} agreed={agreed} />
      )}
      {note !== undefined && (
        <div className={styles.said}>
          <p className={section.small}>
            {by.accountId === me ? say(decidingWords.youWrote) : say(decidingWords.wrote, { name: by.name })}
          </p>
          <p className={styles.words} dir="auto">
            {by.side === 'client' ? <Voice>{note}</Voice> : note}
          </p>
        </div>
      )}
      {hasChanged ? (
        <div className={styles.said}>
          <p>{say(decidingWords.wordsChanged)}</p>
          {now !== undefined && <NewWordsShown before={content} after={now} />}
        </div>
      ) : (
        content !== undefined &&
        by.accountId !== me && <p className={section.small}>{sayThen(suggestion, sayOther)}</p>
      )}
    </>
  )
}
