'use client'

import { useState } from 'react'
import { unreachable } from '#lib/base/unreachable.ts'
import { invitationWords } from '#lib/words/en/invitation.ts'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { say } from '#lib/words/say.ts'
import { ButtonLink } from '../_ui/button-link.tsx'
import { Notice } from '../_ui/notice.tsx'
import { send } from '../_requests/send.ts'
import { useLinkKey, useLinkToken } from '../_requests/use-link-token.ts'
import { useSending } from '../_requests/use-sending.ts'
import { BackInForm } from './back-in-form.tsx'
import { ClosedLink } from './closed-link.tsx'
import { openedInvitation, type OpenedInvitation } from './invitation-link.ts'
import { JoinForm } from './join-form.tsx'
import { Limits } from './limits.tsx'

type Step =
  | { readonly at: 'closed' }
  | { readonly at: 'not-valid' }
  | { readonly at: 'limits' | 'join' | 'back-in'; readonly opened: OpenedInvitation }

/** From a link to a place in the workspace. Another link in the same tab begins anew. */
export function InvitationFlow() {
  const token = useLinkToken()
  const key = useLinkKey()
  if (token === '') return <Notice look="attention">{say(invitationWords.noToken)}</Notice>
  return <Steps key={key} token={token} />
}

function Steps({ token }: { readonly token: string | null }) {
  const [step, setStep] = useState<Step>({ at: 'closed' })
  const sending = useSending()
  const open = () =>
    sending.run(
      async () => {
        const opened = await send({
          method: 'POST',
          path: '/api/invitations/open',
          body: { token },
          answer: openedInvitation,
        })
        if (!opened.ok && ['link-not-valid', 'not-found'].includes(opened.failure.kind)) {
          setStep({ at: 'not-valid' })
        }
        return opened
      },
      (opened) => setStep({ at: opened.purpose === 'join-as-client' ? 'limits' : 'back-in', opened }),
    )
  switch (step.at) {
    case 'closed':
      return (
        <ClosedLink
          title={say(invitationWords.title)}
          intro={`${say(invitationWords.intro)} ${say(invitationWords.introStop)}`}
          open={say(invitationWords.open)}
          sending={sending}
          isReady={token !== null}
          onOpen={() => void open()}
        />
      )
    case 'not-valid':
      return (
        <Notice title={say(invitationWords.notValidTitle)} role="status">
          <p>{say(invitationWords.notValidBody)}</p>
          <p>{say(invitationWords.joinedAlready)}</p>
          <div>
            <ButtonLink to="/sign-in">{say(signInWords.title)}</ButtonLink>
          </div>
        </Notice>
      )
    case 'limits':
      return <Limits opened={step.opened} onRead={() => setStep({ ...step, at: 'join' })} />
    case 'join':
      return <JoinForm token={token ?? ''} />
    case 'back-in':
      return <BackInForm token={token ?? ''} opened={step.opened} />
    default:
      return unreachable(step)
  }
}
