'use client'

import { useState } from 'react'
import { say } from '#lib/words/say.ts'
import { sayWhen } from '#lib/words/say-when.ts'
import { CopyButton } from '../_ui/copy-button.tsx'
import section from '../_ui/section.module.css'
import type { FreshLink } from './fresh-link.ts'
import styles from './link-to-pass-on.module.css'
import { QrCode } from './qr-code.tsx'

/** A link in the three forms it is passed on: as it is, as a QR code, and in a neutral text. */
export function LinkToPassOn({ name, made }: { readonly name: string; readonly made: FreshLink }) {
  const [now] = useState(() => Date.now())
  const when = sayWhen(made.expiresAt, 'moment', { zone: undefined, now })
  const text = say('clients.linkMessage', { name, when, link: made.link })
  return (
    <div className={section.section}>
      <p>{say('clients.linkOnce', { when })}</p>
      <p>{say('clients.linkSafe')}</p>
      <div className={styles.forms}>
        <QrCode text={made.link} label={say('clients.qrLabel', { name })} />
        <div className={styles.texts}>
          <p className={styles.link} dir="ltr" role="group" aria-label={say('clients.linkLabel')}>
            {made.link}
          </p>
          <p className={styles.text} role="group" aria-label={say('clients.linkText')}>
            {text}
          </p>
        </div>
      </div>
      <div className={section.actions}>
        <CopyButton words={say('clients.copyLink')} text={made.link} />
        <CopyButton words={say('clients.copyText')} text={text} />
      </div>
    </div>
  )
}
