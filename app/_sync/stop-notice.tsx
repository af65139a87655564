'use client'

import { usePathname } from 'next/navigation'
import { savingWords } from '#lib/words/en/saving.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Notice } from '../_ui/notice.tsx'
import type { SaveState } from './save-state.ts'
import { sayUnsent, stopWords } from './save-state-words.ts'
import styles from './stop-notice.module.css'
import { endsReading } from './stop-reason.ts'

/** What happened to a document that closed for good, whether the words are safe, and what to do. */
export function StopNotice({
  state,
  title: own,
}: {
  readonly state: SaveState
  /** In place of its own title, where the page has more documents than this. */
  readonly title?: string | undefined
}) {
  const path = usePathname()
  if (state.kind !== 'stopped') return null
  const { title, words, offer } = stopWords[state.why]
  return (
    <div className={styles.stop} data-over={endsReading(state.why) ? '' : undefined}>
      <Notice look="attention" title={own ?? say(title)} role="alert">
        <p>{say(words)}</p>
        {state.unsent !== 'none' && <p>{sayUnsent(state)}</p>}
        {offer === 'sign-in' && (
          <ButtonLink to="/sign-in" query={{ to: path }}>
            {say(savingWords.signIn)}
          </ButtonLink>
        )}
        {offer === 'reload' && <Button onPress={() => location.reload()}>{say(savingWords.reload)}</Button>}
        {offer === 'leave' && <ButtonLink to="/">{say(savingWords.goHome)}</ButtonLink>}
      </Notice>
    </div>
  )
}
