'use client'

import { useState } from 'react'
import * as shape from '#lib/base/shape.ts'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { send } from '../_requests/send.ts'
import { useSending } from '../_requests/use-sending.ts'
import { RecoveryCard } from '../recovery/recovery-card.tsx'
import { useProof, wayInFailures } from './use-proof.tsx'

const answer = shape.object({ code: shape.text })

/** A new card in place of the old one, shown once. */
export function NewCard({ hasPasskey }: { readonly hasPasskey: boolean }) {
  const [code, setCode] = useState<string | undefined>(undefined)
  const sending = useSending(wayInFailures)
  const proof = useProof(hasPasskey)
  if (code !== undefined) return <RecoveryCard code={code} onKept={() => setCode(undefined)} />
  const make = () =>
    sending.run(
      proof.proved(() => send({ method: 'POST', path: '/api/account/recovery-card', answer })),
      (made) => setCode(made.code),
    )
  return (
    <>
      <p>{say(meWords.cardBody)}</p>
      <ProblemLine problem={sending.problem} />
      {proof.question}
      <div>
        <SendButton sending={sending} onPress={() => void make()}>
          {say(meWords.cardMake)}
        </SendButton>
      </div>
    </>
  )
}
