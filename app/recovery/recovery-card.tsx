'use client'

import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { CopyButton } from '../_ui/copy-button.tsx'
import section from '../_ui/section.module.css'
import styles from './recovery-card.module.css'

/** The recovery card, shown once. The paper copy names neither Waymark nor anybody. */
export function RecoveryCard({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  return (
    <div className={section.section}>
      <div className={`${styles.screenOnly} ${styles.why}`}>
        <p>{say('recovery.cardWhy')}</p>
        <p>{say('recovery.cardOnce')}</p>
      </div>
      <div className={styles.card}>
        <p>{say('recovery.cardNeutral')}</p>
        <p className={styles.code} dir="ltr" aria-label={say('recovery.cardCode')} role="group">
          {code}
        </p>
      </div>
      <div className={`${section.actions} ${styles.screenOnly}`}>
        <CopyButton words={say('recovery.cardCopy')} text={code} />
        <Button onPress={() => window.print()}>{say('recovery.cardPrint')}</Button>
      </div>
      <div className={styles.screenOnly}>
        <Button look="main" onPress={onKept}>
          {say('recovery.cardKept')}
        </Button>
      </div>
    </div>
  )
}
