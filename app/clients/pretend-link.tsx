'use client'

import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { sayWhen } from '#lib/words/say-when.ts'
import { CopyButton } from '../_ui/copy-button.tsx'
import type { FreshLink } from './fresh-link.ts'
import styles from './link-to-pass-on.module.css'
import QrCode from './qr-code.tsx'

/** A link for oneself: scanned by a phone that lies beside, or copied into a private window. Fetched on the press. */
export default function PretendLink({ name, made }: { readonly name: string; readonly made: FreshLink }) {
  const [now] = useState(() => Date.now())
  const when = sayWhen(made.expiresAt, 'moment', { zone: undefined, now })
  return (
    <div className={styles.forms}>
      <QrCode text={made.link} label={say(clientsWords.qrLabel, { name })} />
      <div className={styles.texts}>
        <p className={styles.link} dir="ltr" role="group" aria-label={say(clientsWords.linkLabel)}>
          {made.link}
        </p>
        <div>
          <CopyButton words={say(clientsWords.copyLink)} text={made.link} />
        </div>
        <p>{say(pretendWords.seeOnce, { when })}</p>
      </div>
    </div>
  )
}
