import type { ReactNode } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import { CopyButton } from '../_ui/copy-button.tsx'
import styles from './link-to-pass-on.module.css'
import { QrCode } from './late-qr-code.tsx'

export interface ScannedLinkProps {
  readonly link: string
  readonly name: string
  /** Above the link. */
  readonly above?: ReactNode
  /** Below it. */
  readonly below?: ReactNode
}

/** A link to scan, and beside it to read or copy. */
export function ScannedLink({ link, name, above, below }: ScannedLinkProps) {
  return (
    <div className={styles.forms}>
      <QrCode text={link} label={say(clientsWords.qrLabel, { name })} />
      <div className={styles.texts}>
        {above}
        <p className={styles.link} dir="ltr" role="group" aria-label={say(clientsWords.linkLabel)}>
          {link}
        </p>
        <div>
          <CopyButton words={say(clientsWords.copyLink)} text={link} />
        </div>
        {below}
      </div>
    </div>
  )
}
