'use client'

import { useState } from 'react'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { useSending } from '../_requests/use-sending.ts'
import { tellTabsSignedOut } from '../_staying/staying-channel.ts'
import { pendingUnsent } from '../_sync/pending-unsent.ts'
import { signOutRequest } from '../sign-in/sign-in-request.ts'

/** Signs out; asks first when words wait on this device only. */
export function SignOut({ me }: { readonly me: string }) {
  const [isAsking, setAsking] = useState(false)
  const sending = useSending()
  const leave = () =>
    sending.run(signOutRequest, () => {
      tellTabsSignedOut()
      location.replace('/sign-in')
    })
  const askOrLeave = async () => {
    if (await pendingUnsent(me)) setAsking(true)
    else await leave()
  }
  return (
    <div>
      <ProblemLine problem={sending.problem} />
      <Button isPending={sending.isSending} onPress={() => void askOrLeave()}>
        {sending.isSending ? say(meWords.working) : say(meWords.signOut)}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        isQuestion
        title={say(meWords.signOutTitle)}
        actions={
          <>
            <Button look="main" onPress={() => setAsking(false)}>
              {say(meWords.stay)}
            </Button>
            <Button onPress={() => void leave()}>{say(meWords.signOutAnyway)}</Button>
          </>
        }
      >
        <p>{say(meWords.signOutBody)}</p>
      </Dialog>
    </div>
  )
}
