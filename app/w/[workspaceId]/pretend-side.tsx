'use client'

import { lazy, Suspense, useState } from 'react'
import { commonWords } from '#lib/words/en/common.ts'
import { pretendWords } from '#lib/words/en/pretend.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../../_ui/button.tsx'
import { Dialog } from '../../_ui/dialog.tsx'
import { ProblemLine } from '../../_ui/problem-line.tsx'
import { send } from '../../_requests/send.ts'
import { useSending } from '../../_requests/use-sending.ts'
import { freshLink, type FreshLink } from '../../clients/fresh-link.ts'

const PretendLink = lazy(() => import('../../clients/pretend-link.tsx'))

/** A link to a pretend client's side of the workspace: a client's link back in, made for oneself. */
export function PretendSide({ workspaceId, name }: { readonly workspaceId: string; readonly name: string }) {
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/help-back-in`
  const close = () => setMade(undefined)
  return (
    <>
      <Button
        isPending={sending.isSending}
        onPress={() => void sending.run(() => send({ method: 'POST', path, answer: freshLink }), setMade)}
      >
        {sending.isSending ? say(pretendWords.working) : say(pretendWords.seeAs, { name })}
      </Button>
      <ProblemLine problem={sending.problem} />
      <Dialog
        isOpen={made !== undefined}
        onClose={close}
        isWide
        isQuestion
        title={say(pretendWords.seeTitle, { name })}
        actions={
          <Button look="main" onPress={close}>
            {say(commonWords.close)}
          </Button>
        }
      >
        <p>{say(pretendWords.seeBody, { name })}</p>
        {made && (
          <Suspense>
            <PretendLink name={name} made={made} />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}
