import { libraryCards } from '#lib/approaches/library.ts'
import { libraryWords } from '#lib/words/en/library.ts'
import { say } from '#lib/words/say.ts'
import { answerOr404 } from '../_server/answer-or-404.ts'
import { getDoor } from '../_server/door.ts'
import { refusable } from '../_server/refusable.tsx'
import { requireSignedIn } from '../_server/require-signed-in.ts'
import { Folded } from '../_ui/folded.tsx'
import { PracticeNav } from '../_ui/nav.tsx'
import { Screen } from '../_ui/screen.tsx'
import { Section } from '../_ui/section.tsx'
import section from '../_ui/section.module.css'
import { CardParts } from '../_ways/card-parts.tsx'
import { libraryWordsOf } from '../_ways/library-words.ts'
import ways from '../_ways/ways.module.css'
import { AddToLibrary, OwnCards } from './own-cards.tsx'

/** What a clinician brings to goals: the practice's own cards, and those that come with the product. */
export default refusable(async function LibraryPage() {
  const me = await requireSignedIn()
  const own = await answerOr404(getDoor().approaches.practiceCards(me.sessionId, undefined))
  return (
    <Screen
      title={say(libraryWords.title)}
      lead={{ kind: 'me', name: me.name, role: 'clinician' }}
      nav={<PracticeNav roles={me.roles} current="library" />}
    >
      <h2 className={section.large}>{say(libraryWords.approaches)}</h2>
      <p className={section.quiet}>{say(libraryWords.approachesBody)}</p>
      <Section title={say(libraryWords.own)}>
        {own.length === 0 ? (
          <p className={section.quiet}>{say(libraryWords.ownNone)}</p>
        ) : (
          <OwnCards cards={own} />
        )}
        <AddToLibrary />
      </Section>
      <Section title={say(libraryWords.given)}>
        <div>
          {libraryCards.map((card) => {
            const words = libraryWordsOf(card)
            return (
              <Folded key={card} title={words.name}>
                <div className={ways.reading}>
                  <CardParts words={words} />
                </div>
              </Folded>
            )
          })}
        </div>
      </Section>
    </Screen>
  )
})
