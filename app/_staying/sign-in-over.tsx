'use client'

import { useEffect, useRef, useState } from 'react'
import { say } from '#lib/words/say.ts'
import type { MessageKey } from '#lib/words/catalogue.ts'
import { classNames } from '../_ui/class-names.ts'
import { Header } from '../_ui/header.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import section from '../_ui/section.module.css'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import type { Unsent } from '../_sync/save-state.ts'
import { describeUnsentHere } from '../_sync/unsent-here.ts'
import { isTakingAMoment } from './is-taking-a-moment.ts'
import styles from './sign-in-over.module.css'

const kept: Readonly<Record<Unsent, MessageKey>> = {
  none: 'staying.overKept',
  'on-device': 'staying.overOnDevice',
  'at-risk': 'staying.overAtRisk',
}

/**
 * Stands in the page's place while nobody is signed in. It names nobody: whoever looks at this screen learns
 * nothing of whose it is.
 */
export function SignInOver({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const [unsent, setUnsent] = useState(describeUnsentHere)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    let isRead = false
    const look = () => {
      // What was typed last may still be on its way to the device.
      setUnsent(describeUnsentHere())
      // A moment that is being taken keeps the focus until one comes back from it.
      if (isRead || isTakingAMoment()) return
      isRead = true
      heading.current?.focus()
    }
    const timer = setInterval(look, 500)
    look()
    return () => clearInterval(timer)
  }, [])
  return (
    // An open dialog of the page would otherwise take it out of reach together with the page.
    <div data-cover="" data-react-aria-top-layer="true" className={styles.cover}>
      <Header title={say('common.product')} lead={{ kind: 'none' }} />
      <main className={styles.main}>
        <h2 className={classNames(section.large, styles.title)} tabIndex={-1} ref={heading}>
          {say('staying.overTitle')}
        </h2>
        <p>{say('staying.overWords')}</p>
        <p>{say(kept[unsent])}</p>
        <SignInForm onDone={() => void onSignedIn()} />
        <p className={section.small}>
          <InternalLink to="/recovery">{say('signIn.withCard')}</InternalLink>
        </p>
        <p className={section.small}>{say('signIn.notWatched')}</p>
      </main>
    </div>
  )
}
