'use client'

import { useState } from 'react'
import { fail, type Result } from '#lib/base/result.ts'
import { proofWords } from '#lib/words/en/proof.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { TextField } from '../_ui/text-field.tsx'
import { signatureWanted, signWithPasskey } from '../_requests/passkey-of-device.ts'
import { RequestForm } from '../_requests/request-form.tsx'
import { noAnswer, send, type RequestFailure } from '../_requests/send.ts'
import { useCanAskDevice } from '../_requests/use-can-ask-device.ts'
import { useSending } from '../_requests/use-sending.ts'

export interface ProofQuestionProps {
  readonly hasPasskey: boolean
  readonly onShown: () => void
  /** Called when it is left, also by Esc. */
  readonly onClose: () => void
}

const path = '/api/account/proof'

/**
 * Asks a person at a signed-in device to show that they are its owner: by their password, or a passkey of theirs.
 * Fetched when it is asked.
 */
export default function ProofQuestion({ hasPasskey, onShown, onClose }: ProofQuestionProps) {
  const [password, setPassword] = useState('')
  const offersPasskey = useCanAskDevice() && hasPasskey
  const sending = useSending({
    'wrong-password': proofWords.wrong,
    'too-many-tries': proofWords.tooMany,
    'passkey-not-known': proofWords.passkeyUnknown,
    'device-said-no': proofWords.passkeyNotNow,
  })
  const byPassword = () => {
    if (password === '') return sending.tell(say(proofWords.empty))
    void sending.run(() => send({ method: 'POST', path, body: { password }, answer: noAnswer }), onShown)
  }
  return (
    <Dialog isOpen isQuestion onClose={onClose} title={say(proofWords.title)}>
      <RequestForm
        sending={sending}
        onSubmit={byPassword}
        submit={say(proofWords.submit)}
        onCancel={onClose}
        other={
          offersPasskey && (
            <Button isPending={sending.isSending} onPress={() => void sending.run(proveByDevice, onShown)}>
              {say(proofWords.byPasskey)}
            </Button>
          )
        }
      >
        <p>
          {say(proofWords.body)} {offersPasskey && say(proofWords.bodyPasskey)}
        </p>
        <TextField
          label={say(proofWords.password)}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </RequestForm>
    </Dialog>
  )
}

async function proveByDevice(): Promise<Result<unknown, RequestFailure>> {
  const request = await send({ method: 'POST', path: `${path}/request`, answer: signatureWanted })
  if (!request.ok) return request
  const body = await signWithPasskey(request.value)
  if (body === undefined) return fail({ kind: 'device-said-no' })
  return send({ method: 'POST', path: `${path}/passkey`, body, answer: noAnswer })
}
