'use client'

import { fail, type Result } from '#lib/base/result.ts'
import { signInWords } from '#lib/words/en/sign-in.ts'
import { say } from '#lib/words/say.ts'
import { ProblemLine } from '../_ui/problem-line.tsx'
import section from '../_ui/section.module.css'
import { signatureWanted, signWithPasskey } from '../_requests/passkey-of-device.ts'
import { SendButton } from '../_requests/send-button.tsx'
import { send, type RequestFailure } from '../_requests/send.ts'
import { useCanAskDevice } from '../_requests/use-can-ask-device.ts'
import { useSending } from '../_requests/use-sending.ts'
import { signInByPasskeyRequest } from './sign-in-request.ts'

/** A way in without a name or a password, where the device can. */
export function WithPasskey({ to }: { readonly to: string }) {
  const canAsk = useCanAskDevice()
  const sending = useSending({
    CredentialsSignin: signInWords.passkeyUnknown,
    'device-said-no': signInWords.passkeyNotNow,
  })
  if (!canAsk) return null
  return (
    <div className={section.section}>
      <ProblemLine problem={sending.problem} />
      <SendButton
        sending={sending}
        wide
        onPress={() => void sending.run(signInByDevice, () => location.replace(to))}
      >
        {say(signInWords.withPasskey)}
      </SendButton>
    </div>
  )
}

async function signInByDevice(): Promise<Result<undefined, RequestFailure>> {
  const request = await send({ method: 'POST', path: '/api/passkey-request', answer: signatureWanted })
  if (!request.ok) return request
  const answer = await signWithPasskey(request.value)
  return answer === undefined ? fail({ kind: 'device-said-no' }) : signInByPasskeyRequest(answer)
}
