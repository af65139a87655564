'use client'

import { lazy, Suspense, useState } from 'react'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../../_ui/problem-line.tsx'
import { SendButton } from '../../_requests/send-button.tsx'
import { send } from '../../_requests/send.ts'
import { useSending } from '../../_requests/use-sending.ts'
import { freshLink, type FreshLink } from '../../clients/fresh-link.ts'
import { LinkDialog } from '../../clients/link-dialog.tsx'

const PretendLink = lazy(() => import('../../clients/pretend-link.tsx'))

/** A link to a pretend client's side of the workspace: a client's link back in, made for oneself. */
export function PretendSide({ workspaceId, name }: { readonly workspaceId: string; readonly name: string }) {
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/help-back-in`
  return (
    <>
      <SendButton
        sending={sending}
        onPress={() => void sending.run(() => send({ method: 'POST', path, answer: freshLink }), setMade)}
      >
        {say(pretendWords.seeAs, { name })}
      </SendButton>
      <ProblemLine problem={sending.problem} />
      {made && (
        <LinkDialog title={say(pretendWords.seeTitle, { name })} onClose={() => setMade(undefined)}>
          <p>{say(pretendWords.seeBody, { name })}</p>
          <Suspense>
            <PretendLink name={name} made={made} />
          </Suspense>
        </LinkDialog>
      )}
    </>
  )
}
