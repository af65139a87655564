'use client'

import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { Folded } from '../_ui/folded.tsx'
import section from '../_ui/section.module.css'
import { Section } from '../_ui/section.tsx'
import { Voice } from '../_ui/voice.tsx'
import { AgreedWay } from './agreed-way.tsx'
import { LiveWays } from './live-ways.tsx'
import { OffCards } from './off-cards.tsx'
import { SuggestedWay } from './suggested-way.tsx'
import { WayCards } from './way-cards.tsx'
import type { WaysProps } from './ways-props.ts'
import styles from './ways.module.css'

const loadAdding = () => import('./adding-card.tsx')

/** How two people could go about one goal: what they agreed, what is suggested, and the cards side by side. */
export function WaysScreen({ sentence, ...props }: WaysProps & { readonly sentence: string }) {
  const { table } = props
  const on = table.cards.filter(({ isOff }) => !isOff)
  const off = table.cards.filter(({ isOff }) => isOff)
  return (
    <LiveWays documentId={table.documentId} me={props.me}>
      <div className={styles.screen}>
        <div className={styles.text}>
          {sentence !== '' && (
            <p className={styles.sentence}>
              <Voice>{sentence}</Voice>
            </p>
          )}
          {table.agreed !== undefined && <AgreedWay {...props} agreed={table.agreed} />}
          {table.open.map((suggestion) => (
            <SuggestedWay key={suggestion.id} {...props} suggestion={suggestion} />
          ))}
        </div>
        <Section title={say(approachesWords.compare)}>
          <p className={section.quiet}>
            {on.length === 0
              ? `${say(approachesWords.noCards)} ${say(approachesWords.noCardsBody)}`
              : say(approachesWords.body)}
          </p>
          {table.isPartlyUnread && <p className={section.quiet}>{say(approachesWords.partlyUnread)}</p>}
          {on.length > 0 && <WayCards {...props} cards={on} />}
          <div className={styles.add}>
            <OpenLater
              words={say(approachesWords.add)}
              look={on.length === 0 ? 'main' : 'plain'}
              load={loadAdding}
            >
              {(AddingCard, opened) => <AddingCard {...opened} {...props} />}
            </OpenLater>
          </div>
        </Section>
        {off.length > 0 && (
          <Folded title={say(approachesWords.offCards)}>
            <OffCards {...props} cards={off} />
          </Folded>
        )}
      </div>
    </LiveWays>
  )
}
