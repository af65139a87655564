'use client'

import { recoveryWords } from '#lib/words/en/recovery.ts'
import { say } from '#lib/words/say.ts'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import section from '../_ui/section.module.css'
import { RecoveryCard } from './recovery-card.tsx'

/** A new recovery card in place of the form that made it. */
export function CardToKeep({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  return (
    <section className={section.section}>
      <FocusedHeading>{say(recoveryWords.cardTitle)}</FocusedHeading>
      <RecoveryCard code={code} onKept={onKept} />
    </section>
  )
}
