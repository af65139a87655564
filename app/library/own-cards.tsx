'use client'

import type { PracticeCardView } from '#lib/approaches/practice-card.ts'
import { libraryWords } from '#lib/words/en/library.ts'
import { approachesWords } from '#lib/words/en/approaches.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { Folded } from '../_ui/folded.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { CardParts } from '../_ways/card-parts.tsx'
import ways from '../_ways/ways.module.css'

const loadWriting = () => import('./writing-card.tsx')
const loadRemoving = () => import('./removing-card.tsx')

/** The practice's own cards: each can be read, given other words and taken out. */
export function OwnCards({ cards }: { readonly cards: readonly PracticeCardView[] }) {
  return (
    <div>
      {cards.map((card) => (
        <Folded key={card.id} title={card.words.name}>
          <div className={ways.reading}>
            <CardParts words={card.words} />
            <p className={section.small}>
              <Said message={approachesWords.lastBy} values={{ name: card.by }} name="when">
                <When at={card.at} />
              </Said>
            </p>
            <div className={section.actions}>
              <OpenLater
                words={say(libraryWords.edit)}
                label={say(libraryWords.editOf, { card: card.words.name })}
                load={loadWriting}
              >
                {(WritingCard, opened) => <WritingCard {...opened} card={card} />}
              </OpenLater>
              <OpenLater
                words={say(libraryWords.remove)}
                label={say(libraryWords.removeOf, { card: card.words.name })}
                look="quiet"
                load={loadRemoving}
              >
                {(RemovingCard, opened) => <RemovingCard {...opened} card={card} />}
              </OpenLater>
            </div>
          </div>
        </Folded>
      ))}
    </div>
  )
}

export function AddToLibrary() {
  return (
    <OpenLater words={say(libraryWords.add)} load={loadWriting}>
      {(WritingCard, opened) => <WritingCard {...opened} card={undefined} />}
    </OpenLater>
  )
}
