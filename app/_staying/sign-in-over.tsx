'use client'

import { useState } from 'react'
import { say } from '#lib/words/say.ts'
import type { MessageKey } from '#lib/words/catalogue.ts'
import { FocusedHeading } from '../_ui/focused-heading.tsx'
import { Header } from '../_ui/header.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import section from '../_ui/section.module.css'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { describeUnsent } from '../_sync/open-documents.ts'
import type { Unsent } from '../_sync/save-state.ts'
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
  const [unsent] = useState(describeUnsent)
  return (
    // An open dialog of the page would otherwise take it out of reach together with the page.
    <div data-cover="" data-react-aria-top-layer="true" className={styles.cover}>
      <Header title={say('common.product')} lead={{ kind: 'none' }} />
      <main className={styles.main}>
        <FocusedHeading>{say('staying.overTitle')}</FocusedHeading>
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
