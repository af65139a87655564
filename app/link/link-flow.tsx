'use client'

import { useState } from 'react'
import { succeed, type Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { unreachable } from '#lib/base/unreachable.ts'
import { ownMailWords } from '#lib/words/en/own-mail.ts'
import { say } from '#lib/words/say.ts'
import { InternalLink } from '../_ui/internal-link.tsx'
import { Notice } from '../_ui/notice.tsx'
import section from '../_ui/section.module.css'
import { noAnswer, send, type RequestFailure } from '../_requests/send.ts'
import { useLinkKey, useLinkToken } from '../_requests/use-link-token.ts'
import { useSending } from '../_requests/use-sending.ts'
import { ClosedLink } from '../invitation/closed-link.tsx'
import { BackInByMail } from './back-in-by-mail.tsx'

type Step = 'closed' | 'not-valid' | 'sign-in-first' | 'confirmed' | 'back-in'

/** From a link in a message: an address that is confirmed, or a new password. */
export function LinkFlow() {
  const token = useLinkToken()
  const key = useLinkKey()
  if (token === '') return <Notice look="attention">{say(ownMailWords.noToken)}</Notice>
  return <Steps key={key} token={token} />
}

function Steps({ token }: { readonly token: string | null }) {
  const [step, setStep] = useState<Step>('closed')
  const sending = useSending()
  switch (step) {
    case 'closed':
      return (
        <ClosedLink
          title={say(ownMailWords.linkTitle)}
          intro={say(ownMailWords.linkIntro)}
          open={say(ownMailWords.open)}
          sending={sending}
          isReady={token !== null}
          onOpen={() => void sending.run(() => openLink(token ?? ''), setStep)}
        />
      )
    case 'not-valid':
      return (
        <div className={section.section}>
          <Notice title={say(ownMailWords.notValidTitle)} role="status">
            {say(ownMailWords.notValid)}
          </Notice>
          <p>
            <InternalLink to="/recovery">{say(ownMailWords.ask)}</InternalLink>
          </p>
        </div>
      )
    case 'sign-in-first':
      return (
        <div className={section.section}>
          <Notice role="status">{say(ownMailWords.signInFirst)}</Notice>
          <p>
            <InternalLink to="/sign-in">{say(ownMailWords.signIn)}</InternalLink>
          </p>
        </div>
      )
    case 'confirmed':
      return (
        <div className={section.section}>
          <Notice role="status">{say(ownMailWords.confirmed)}</Notice>
          <p>
            <InternalLink to="/me">{say(ownMailWords.toMe)}</InternalLink>
          </p>
        </div>
      )
    case 'back-in':
      return <BackInByMail token={token ?? ''} />
    default:
      return unreachable(step)
  }
}

const opened = shape.object({ purpose: shape.oneOf(['confirm', 'get-back-in']) })

/** Asks what the link is for. One that confirms an address does so at once; a way back in waits for a password. */
async function openLink(token: string): Promise<Result<Step, RequestFailure>> {
  const body = { token }
  const link = await send({ method: 'POST', path: '/api/mail-links/open', body, answer: opened })
  if (!link.ok) return stepAfter(link.failure)
  if (link.value.purpose === 'get-back-in') return succeed('back-in')
  const path = '/api/account/e-mail/confirm'
  const confirmed = await send({ method: 'POST', path, body, answer: noAnswer })
  return confirmed.ok ? succeed('confirmed') : stepAfter(confirmed.failure)
}

function stepAfter(failure: RequestFailure): Result<Step, RequestFailure> {
  if (failure.kind === 'link-not-valid') return succeed('not-valid')
  if (failure.kind === 'not-signed-in') return succeed('sign-in-first')
  return { ok: false, failure }
}
