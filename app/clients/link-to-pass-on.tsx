'use client'

import { useState } from 'react'
import { clientsWords } from '#lib/words/en/clients.ts'
import { say } from '#lib/words/say.ts'
import { sayWhen } from '#lib/words/say-when.ts'
import { Button } from '../_ui/button.tsx'
import { CopyButton } from '../_ui/copy-button.tsx'
import { classNames } from '../_ui/class-names.ts'
import paper from '../_ui/paper-card.module.css'
import section from '../_ui/section.module.css'
import { Tabs } from '../_ui/tabs.tsx'
import type { FreshLink } from './fresh-link.ts'
import styles from './link-to-pass-on.module.css'
import { QrCode } from './late-qr-code.tsx'
import { ScannedLink } from './scanned-link.tsx'

type Channel = 'here' | 'message' | 'paper'

/** A link on its way to somebody: scanned in the room, in a neutral message once it is safe there, or on paper. */
export function LinkToPassOn({ name, made }: { readonly name: string; readonly made: FreshLink }) {
  const [channel, setChannel] = useState<Channel>('here')
  const [now] = useState(() => Date.now())
  const when = sayWhen(made.expiresAt, 'moment', { zone: undefined, now })
  const text = say(clientsWords.linkMessage, { name, when, link: made.link })
  return (
    <div className={section.section}>
      <p className={paper.screenOnly}>{say(clientsWords.linkOnce, { when })}</p>
      <Tabs<Channel>
        label={say(clientsWords.linkHow, { name })}
        selected={channel}
        onSelect={setChannel}
        tabs={[
          {
            id: 'here',
            label: say(clientsWords.channelHere),
            content: (
              <ScannedLink
                link={made.link}
                name={name}
                above={<p>{say(clientsWords.channelHereBody, { name })}</p>}
              />
            ),
          },
          {
            id: 'message',
            label: say(clientsWords.channelMessage),
            content: (
              <div className={section.section}>
                <p>{say(clientsWords.channelSafe, { name })}</p>
                <p className={styles.text} role="group" aria-label={say(clientsWords.linkText)}>
                  {text}
                </p>
                <div>
                  <CopyButton words={say(clientsWords.copyText)} text={text} />
                </div>
              </div>
            ),
          },
          {
            id: 'paper',
            label: say(clientsWords.channelPaper),
            content: (
              <div className={section.section}>
                <p className={paper.screenOnly}>{say(clientsWords.channelPaperBody)}</p>
                <div className={classNames(paper.card, styles.card)}>
                  <QrCode text={made.link} label={say(clientsWords.qrLabel, { name })} />
                  <p>{say(clientsWords.cardText, { when })}</p>
                  <p className={styles.small} dir="ltr">
                    {made.link}
                  </p>
                </div>
                <div className={paper.screenOnly}>
                  <Button onPress={() => window.print()}>{say(clientsWords.printCard)}</Button>
                </div>
              </div>
            ),
          },
        ]}
      />
    </div>
  )
}
