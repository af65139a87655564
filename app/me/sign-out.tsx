'use client'

import { useState } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { useLater } from '../_requests/use-later.ts'
import { useSending } from '../_requests/use-sending.ts'
import { tellTabsSignedOut } from '../_staying/staying-channel.ts'
import { signOutRequest } from '../sign-in/sign-in-request.ts'

const load = () => import('./sign-out-asked.tsx')

/** Signs out; asks first when words wait on this device only. */
export function SignOut({ me }: { readonly me: string }) {
  const [isAsking, setAsking] = useState(false)
  const { part: SignOutAsked, coming, want } = useLater(load)
  const sending = useSending()
  const leave = () =>
    sending.run(signOutRequest, () => {
      tellTabsSignedOut()
      location.replace('/sign-in')
    })
  const askOrLeave = async () => {
    // Few visits need to know; whoever cannot ask for it cannot sign out just now either.
    const come = await import('../_sync/pending-unsent.ts').catch(() => undefined)
    if (come === undefined) sending.tell(say(commonWords.offline))
    else if (await come.pendingUnsent(me)) want(() => setAsking(true))
    else await leave()
  }
  return (
    <div>
      <ProblemLine problem={coming.problem ?? sending.problem} />
      <SendButton sending={sending} onPress={() => void askOrLeave()}>
        {say(meWords.signOut)}
      </SendButton>
      {SignOutAsked !== undefined && (
        <SignOutAsked isOpen={isAsking} onClose={() => setAsking(false)} onLeave={() => void leave()} />
      )}
    </div>
  )
}
