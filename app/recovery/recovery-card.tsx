'use client'

import { recoveryWords } from '#lib/words/en/recovery.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { classNames } from '../_ui/class-names.ts'
import { CopyButton } from '../_ui/copy-button.tsx'
import paper from '../_ui/paper-card.module.css'
import section from '../_ui/section.module.css'
import styles from './recovery-card.module.css'

/** The recovery card, shown once. The paper copy names neither Waymark nor anybody. */
export function RecoveryCard({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  return (
    <div className={section.section}>
      <div className={classNames(paper.screenOnly, styles.why)}>
        <p>{say(recoveryWords.cardWhy)}</p>
        <p>{say(recoveryWords.cardOnce)}</p>
      </div>
      <div className={classNames(paper.card, styles.card)}>
        <p>{say(recoveryWords.cardNeutral)}</p>
        <p className={styles.code} dir="ltr" aria-label={say(recoveryWords.cardCode)} role="group">
          {code}
        </p>
      </div>
      <div className={classNames(section.actions, paper.screenOnly)}>
        <CopyButton words={say(recoveryWords.cardCopy)} text={code} />
        <Button onPress={() => window.print()}>{say(recoveryWords.cardPrint)}</Button>
      </div>
      <div className={paper.screenOnly}>
        <Button look="main" onPress={onKept}>
          {say(recoveryWords.cardKept)}
        </Button>
      </div>
    </div>
  )
}
