'use client'

import { quotesWords } from '#lib/words/en/quotes.ts'
import { say } from '#lib/words/say.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { Voice } from '../_ui/voice.tsx'
import { When } from '../_ui/when.tsx'
import styles from './goal-quotes.module.css'
import { passagePath } from './passage-path.ts'
import type { Quote } from './quote-answer.ts'
import type { QuotePlace } from './quote-place.ts'

const load = () => import('./removing-quote.tsx')

/** One quote: the client's words, where they are from, and whether they still stand there. */
export function GoalQuote({ quote, place }: { readonly quote: Quote; readonly place: QuotePlace }) {
  const { shown, addedBy, addedAt, mayRemove } = quote
  return (
    <>
      {shown.words === undefined ? (
        <p className={section.quiet}>
          {say(shown.as === 'unreadable' ? quotesWords.unreadable : quotesWords.withdrawn)}
        </p>
      ) : (
        <blockquote className={styles.words}>
          <Voice>{shown.words}</Voice>
        </blockquote>
      )}
      <div className={styles.from}>
        <p className={section.small}>
          <WhereFrom shown={shown} place={place} />
          {shown.words !== undefined && addedBy !== undefined && (
            <>
              {' '}
              <Said message={quotesWords.by} values={{ name: addedBy }} name="when">
                <When at={addedAt} form="day" />
              </Said>
            </>
          )}
        </p>
        {mayRemove && (
          <OpenLater
            words={say(shown.words === undefined ? quotesWords.removeWithdrawn : quotesWords.remove)}
            label={shown.words && say(quotesWords.removeWhat, { words: shown.words.slice(0, 60) })}
            look="quiet"
            load={load}
          >
            {(RemovingQuote, opened) => <RemovingQuote {...opened} quote={quote} place={place} />}
          </OpenLater>
        )}
      </div>
    </>
  )
}

function WhereFrom({ shown, place }: { readonly shown: Quote['shown']; readonly place: QuotePlace }) {
  const { clientName: name, role } = place
  const isMine = role === 'client'
  if (shown.words === undefined) return null
  if (shown.source === undefined) return say(isMine ? quotesWords.kept : quotesWords.keptOf, { name })
  const { reflectionId, title, sharedAt } = shown.source
  return (
    <>
      <InternalLink to={passagePath(place.workspaceId, shown.source, shown.place)}>
        {reflectionId === undefined ? (
          say(isMine ? quotesWords.fromStart : quotesWords.fromStartOf, { name })
        ) : (
          <Said message={quotesWords.from} values={{ title }} name="when">
            <When at={sharedAt} form="day" />
          </Said>
        )}
      </InternalLink>
      {'. '}
      {shown.place === undefined && say(quotesWords.changed)}
    </>
  )
}
