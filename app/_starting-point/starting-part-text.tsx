'use client'

import type { ReactNode } from 'react'
import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { startingPartName, type StartingPart } from '#lib/starting-point/starting-parts.ts'
import { startingPointWords } from '#lib/words/en/starting-point.ts'
import { say } from '#lib/words/say.ts'
import { LiveText } from '../_editor/live-text.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'
import { Button } from '../_ui/button.tsx'
import section from '../_ui/section.module.css'
import styles from './starting-point.module.css'

export interface StartingPartTextProps {
  readonly part: StartingPart
  /** Its words as they are; undefined when they cannot be read. */
  readonly now: RichTextView | undefined
  /** Its words as the server sent them. */
  readonly initial: RichTextView | undefined
  readonly live: LiveDocument
  readonly access: 'write' | 'read'
  readonly clientName: string
  /** What is said beside it. */
  readonly comments: ReactNode
  /** Goes on without writing here; undefined where there is nothing to go on to. */
  readonly onSkip: (() => void) | undefined
}

/** One part: its name, one gentle question, and the words. Without any it says that it was skipped, and no more. */
export function StartingPartText(props: StartingPartTextProps) {
  const { part, now, initial, live, access, clientName, comments, onSkip } = props
  const name = say(startingPointWords[part])
  const isEmpty = now !== undefined && isEmptyText(now)
  const mayWrite = (live.view.access ?? access) === 'write'
  const id = partHeading(part)
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.title} tabIndex={-1}>
        {name}
      </h2>
      <p className={section.quiet}>{say(startingPointWords[`${part}-prompt`])}</p>
      {isEmpty && !mayWrite ? (
        <p className={section.quiet}>{say(startingPointWords.skipped, { name: clientName })}</p>
      ) : (
        <div data-passages={part} tabIndex={-1}>
          <LiveText
            live={live}
            authorship={undefined}
            name={startingPartName(part)}
            label={name}
            manner="part"
            voice="client"
            access={access}
            initial={initial}
            placeholder={say(startingPointWords.placeholder)}
          />
        </div>
      )}
      {isEmpty && mayWrite && onSkip !== undefined && (
        <div className={styles.skip}>
          <Button look="quiet" aria-label={say(startingPointWords.skipWhat, { part: name })} onPress={onSkip}>
            {say(startingPointWords.skip)}
          </Button>
        </div>
      )}
      {comments}
    </section>
  )
}

/** Where a part begins. */
export const partHeading = (part: StartingPart) => `part-${part}`
