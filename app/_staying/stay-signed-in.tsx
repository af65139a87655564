'use client'

import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { stayingWords } from '#lib/words/en/staying.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import { isTakingAMoment } from './is-taking-a-moment.ts'
import { rememberPlace, type Place } from './place.ts'
import { tellSignedInAgain } from './signed-in-events.ts'
import type { Staying } from './staying-request.ts'
import { useOver } from './use-over.ts'
import { useStayWatch } from './use-stay-watch.ts'

export interface StaySignedInProps {
  /** Account id of the person whose page it is. */
  readonly account: string
  readonly drafts: Staying['drafts']
}

/**
 * Warns before a signed-in person is signed out, and covers the page once they are: nothing of it can be read or
 * reached, all of it stays as it was, and signing in again over it goes on in place. Stands once in the root layout.
 */
export function StaySignedIn({ account, drafts }: StaySignedInProps) {
  const { watch, stay } = useStayWatch(account, drafts)
  const place = useRef<Place>(undefined)
  const over = useOver(stay.kind !== 'in')

  useLayoutEffect(
    () =>
      watch.subscribe(() => {
        const { kind } = watch.getStay()
        if (kind === 'in') return
        // Where they are before anything of this takes the focus.
        place.current ??= rememberPlace()
        if (kind === 'over') cover()
      }),
    [watch],
  )

  useLayoutEffect(() => {
    if (stay.kind !== 'in') return
    const covered = uncover()
    if (covered) {
      place.current?.restore()
      tellSignedInAgain()
    }
    place.current = undefined
  }, [stay.kind])

  if (over === undefined) return stay.kind === 'over' ? <PlainOver /> : null
  return (
    <>
      {stay.kind === 'ending' && (
        <over.EndingDialog
          by={stay.by}
          endsAt={stay.endsAt}
          onStay={() => watch.extend()}
          onSignInAgain={() => watch.signInNow()}
        />
      )}
      {stay.kind === 'over' && <over.SignInOver onSignedIn={() => watch.signedInAgain()} />}
    </>
  )
}

/** Until the way to sign in over the page is here. */
function PlainOver() {
  return createPortal(
    <div data-cover="">
      <h2>{say(stayingWords.overTitle)}</h2>
      <InternalLink to="/sign-in">{say(stayingWords.signInAgain)}</InternalLink>
    </div>,
    document.body,
  )
}

/** Before anything is drawn: `base.css` leaves nothing of the page to be seen or read. */
function cover(): void {
  if (document.activeElement instanceof HTMLElement && !isTakingAMoment()) document.activeElement.blur()
  document.documentElement.dataset['covered'] = ''
}

/** Whether it was covered. */
function uncover(): boolean {
  const { dataset } = document.documentElement
  const was = dataset['covered'] !== undefined
  delete dataset['covered']
  return was
}
