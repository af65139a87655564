'use client'

import { useState } from 'react'
import { ProblemLine } from '../../_ui/problem-line.tsx'
import { SendButton } from '../../_requests/send-button.tsx'
import { send } from '../../_requests/send.ts'
import { useLater } from '../../_requests/use-later.ts'
import { useSending } from '../../_requests/use-sending.ts'
import { freshLink, type FreshLink } from '../../clients/fresh-link.ts'

const load = () => import('../../clients/pretend-link.tsx')

export interface PretendSideProps {
  readonly workspaceId: string
  readonly name: string
  /** On the button. */
  readonly words: string
}

/** A link to a pretend client's side of the workspace: a client's link back in, made for oneself. */
export function PretendSide({ workspaceId, name, words }: PretendSideProps) {
  const { part: PretendLink, coming, want } = useLater(load)
  const [made, setMade] = useState<FreshLink | undefined>(undefined)
  const sending = useSending()
  const path = `/api/workspaces/${workspaceId}/help-back-in`
  const make = () => sending.run(() => send({ method: 'POST', path, answer: freshLink }), setMade)
  return (
    <>
      <SendButton
        sending={{ isSending: coming.isSending || sending.isSending }}
        onPress={() => want(() => void make())}
      >
        {words}
      </SendButton>
      <ProblemLine problem={coming.problem ?? sending.problem} />
      {PretendLink !== undefined && made !== undefined && (
        <PretendLink name={name} made={made} onClose={() => setMade(undefined)} />
      )}
    </>
  )
}
