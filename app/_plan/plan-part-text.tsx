import { useId } from 'react'
import { partName, type PlanPart } from '#lib/plan/plan-parts.ts'
import { isEmptyText } from '#lib/rich-text/plain-text.ts'
import type { RichTextView } from '#lib/rich-text/rich-text-view.ts'
import { planWords } from '#lib/words/en/plan.ts'
import { say } from '#lib/words/say.ts'
import type { Authorship } from '../_authorship/authorship.ts'
import { LiveText } from '../_editor/live-text.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'
import { classNames } from '../_ui/class-names.ts'
import styles from './plan-screen.module.css'

export interface PlanPartTextProps {
  readonly part: PlanPart
  /** Its words as they are; undefined when they cannot be read. */
  readonly now: RichTextView | undefined
  /** Its words as the server sent them. */
  readonly initial: RichTextView | undefined
  readonly live: LiveDocument
  readonly authorship: Authorship | undefined
  readonly access: 'write' | 'read'
}

/** One part of the plan: its name, and its words or one question. An empty part is not printed. */
export function PlanPartText({ part, now, initial, live, authorship, access }: PlanPartTextProps) {
  const id = useId()
  const isEmpty = now !== undefined && isEmptyText(now)
  return (
    <section className={classNames(styles.part, isEmpty && styles.empty)} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {say(planWords[part])}
      </h2>
      <LiveText
        live={live}
        authorship={authorship}
        name={partName(part)}
        label={say(planWords[part])}
        manner="part"
        voice="client"
        access={access}
        initial={initial}
        placeholder={say(planWords[`${part}-question`])}
      />
    </section>
  )
}
