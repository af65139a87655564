'use client'

import { quotesWords } from '#lib/words/en/quotes.ts'
import { say } from '#lib/words/say.ts'
import type { GoalScreenProps } from '../_board/goal-screen-props.ts'
import { OpenLater } from '../_requests/open-later.tsx'
import type { LiveDocument } from '../_sync/use-document.ts'
import { Section } from '../_ui/section.tsx'
import section from '../_ui/section.module.css'
import { GoalQuote } from './goal-quote.tsx'
import styles from './goal-quotes.module.css'
import { useQuotes } from './use-quotes.ts'

const load = () => import('./quoting.tsx')

/** The words that a goal quotes, and the way to quote more. Without any there is only that way. */
export function GoalQuotes({
  props,
  live,
  mayWrite,
}: {
  readonly props: GoalScreenProps
  readonly live: LiveDocument
  readonly mayWrite: boolean
}) {
  const quotes = useQuotes(props.workspaceId, props.goalId, props.quotes, live)
  const others = props.people.filter(({ accountId }) => accountId !== props.me).map(({ name }) => name)
  const add = mayWrite && (
    <div className={styles.add}>
      <OpenLater words={say(quotesWords.add)} look="quiet" load={load}>
        {(Quoting, opened) => <Quoting {...opened} place={props} others={others} />}
      </OpenLater>
    </div>
  )
  if (quotes === undefined) return <p className={section.quiet}>{say(quotesWords.notRead)}</p>
  if (quotes.length === 0) return add
  const title =
    props.role === 'client' ? say(quotesWords.title) : say(quotesWords.titleOf, { name: props.clientName })
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {quotes.map((quote) => (
          <li key={quote.id} className={styles.quote}>
            <GoalQuote quote={quote} place={props} />
          </li>
        ))}
      </ul>
      {add}
    </Section>
  )
}
