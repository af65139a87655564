'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { commonWords } from '#lib/words/en/common.ts'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { stayingWords } from '#lib/words/en/staying.ts'
import { say } from '#lib/words/say.ts'
import { classNames } from '../_ui/class-names.ts'
import { Header } from '../_ui/header.tsx'
import { InternalLink } from '../_ui/internal-link.tsx'
import modal from '../_ui/modal.module.css'
import section from '../_ui/section.module.css'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import type { Unsent } from '../_sync/save-state.ts'
import { describeUnsentHere } from '../_sync/unsent-here.ts'
import { isTakingAMoment } from './is-taking-a-moment.ts'
import styles from './sign-in-over.module.css'

const kept: Readonly<Record<Unsent, string>> = {
  none: stayingWords.overKept,
  'on-device': stayingWords.overOnDevice,
  'at-risk': stayingWords.overAtRisk,
}

/**
 * Stands in the page's place while nobody is signed in, above whatever the page has opened. It names nobody: whoever
 * looks at this screen learns nothing of whose it is.
 */
export function SignInOver({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const [unsent, setUnsent] = useState(describeUnsentHere)
  const cover = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What was typed last may still be on its way to the device.
    const timer = setInterval(() => setUnsent(describeUnsentHere()), 500)
    return () => clearInterval(timer)
  }, [])
  useLayoutEffect(() => {
    const shown = cover.current
    if (shown === null) return undefined
    const ended = new AbortController()
    const { signal } = ended
    const open = () => {
      // A moment that is being taken stays above, and keeps the focus until one comes back from it.
      if (shown.open || isTakingAMoment()) return
      shown.showModal()
      heading.current?.focus()
    }
    shown.addEventListener('cancel', (event) => event.preventDefault(), { signal })
    // A browser closes by itself on a second Esc, whatever was said to the first.
    shown.addEventListener('close', open, { signal })
    const moments = new MutationObserver(open)
    moments.observe(document.body, { childList: true })
    open()
    return () => {
      ended.abort()
      moments.disconnect()
      shown.close()
    }
  }, [])
  return createPortal(
    <dialog
      ref={cover}
      data-cover=""
      aria-label={say(stayingWords.overTitle)}
      className={classNames(modal.modal, styles.cover)}
    >
      <Header title={say(commonWords.product)} lead={{ kind: 'none' }} />
      <main className={styles.main}>
        <h2 className={classNames(section.large, styles.title)} tabIndex={-1} ref={heading}>
          {say(stayingWords.overTitle)}
        </h2>
        <p>{say(stayingWords.overWords)}</p>
        <p>{say(kept[unsent])}</p>
        <SignInForm onDone={() => void onSignedIn()} />
        <p className={section.small}>
          <InternalLink to="/recovery">{say(signInWords.forgotten)}</InternalLink>
        </p>
        <p className={section.small}>{say(signInWords.notWatched)}</p>
      </main>
    </dialog>,
    document.body,
  )
}
