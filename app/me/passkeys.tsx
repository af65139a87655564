'use client'

import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Row } from '../_ui/row.tsx'
import { Rows } from '../_ui/rows.tsx'
import { Said } from '../_ui/said.tsx'
import { When } from '../_ui/when.tsx'
import { SendButton } from '../_requests/send-button.tsx'
import { noAnswer, send } from '../_requests/send.ts'
import { useCanAskDevice } from '../_requests/use-can-ask-device.ts'
import { useLater } from '../_requests/use-later.ts'
import { useSayDone } from '../_requests/use-say-done.ts'
import { useSending } from '../_requests/use-sending.ts'
import { useProof, wayInFailures } from './use-proof.tsx'

export interface Passkey {
  readonly id: string
  readonly device: string
  readonly since: number
}

const path = '/api/account/passkeys'
const load = () => import('./make-passkey.ts')

/** Devices that sign one in without a password; one more can be made, each can be taken away. */
export function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const sayDone = useSayDone()
  const canAsk = useCanAskDevice()
  const proof = useProof(passkeys.length > 0)
  const { coming, want } = useLater(load)
  const sending = useSending({
    ...wayInFailures,
    'device-said-no': meWords.passkeyNotMade,
    'passkey-not-taken': meWords.passkeyNotMade,
  })
  return (
    <>
      <p>{say(meWords.passkeysBody)}</p>
      {passkeys.length > 0 && (
        <Rows>
          {passkeys.map(({ id, device, since }) => (
            <Row
              key={id}
              title={say(meWords.passkeyOf, { device })}
              note={
                <Said message={meWords.since} name="when">
                  <When at={since} />
                </Said>
              }
              action={
                <Button
                  look="quiet"
                  aria-label={say(meWords.passkeyRemoveOf, { device })}
                  isPending={sending.isSending}
                  onPress={() =>
                    void sending.run(
                      proof.proved(() => send({ method: 'DELETE', path: `${path}/${id}`, answer: noAnswer })),
                      () => sayDone(say(meWords.passkeyRemoved)),
                    )
                  }
                >
                  {say(meWords.passkeyRemove)}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      <ProblemLine problem={coming.problem ?? sending.problem} />
      {proof.question}
      {canAsk && (
        <div>
          <SendButton
            sending={{ isSending: coming.isSending || sending.isSending }}
            onPress={() =>
              want(
                (makePasskey) =>
                  void sending.run(proof.proved(makePasskey), () => sayDone(say(meWords.passkeyMade))),
              )
            }
          >
            {say(meWords.passkeyMake)}
          </SendButton>
        </div>
      )}
    </>
  )
}
