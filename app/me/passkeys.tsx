'use client'

import { useRouter } from 'next/navigation'
import { fail, type Result } from '#lib/base/result.ts'
import { meWords } from '#lib/words/en/me.ts'
import { say } from '#lib/words/say.ts'
import { useAnnounce } from '../_ui/announcer.tsx'
import { Button } from '../_ui/button.tsx'
import { ProblemLine } from '../_ui/problem-line.tsx'
import { Said } from '../_ui/said.tsx'
import section from '../_ui/section.module.css'
import { When } from '../_ui/when.tsx'
import { makePasskeyHere, passkeyWanted } from '../_requests/passkey-of-device.ts'
import { noAnswer, send, type RequestFailure } from '../_requests/send.ts'
import { useCanAskDevice } from '../_requests/use-can-ask-device.ts'
import { useSending } from '../_requests/use-sending.ts'
import styles from './me-rows.module.css'

export interface Passkey {
  readonly id: string
  readonly device: string
  readonly since: number
}

const path = '/api/account/passkeys'

/** Devices that sign one in without a password; one more can be made, each can be taken away. */
export function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const router = useRouter()
  const announce = useAnnounce()
  const canAsk = useCanAskDevice()
  const sending = useSending({
    'drafts-sealed': meWords.cardSealed,
    'device-said-no': meWords.passkeyNotMade,
    'passkey-not-taken': meWords.passkeyNotMade,
  })
  const done = (told: string) => () => {
    announce(told, 'now')
    router.refresh()
  }
  return (
    <>
      <p>{say(meWords.passkeysBody)}</p>
      {passkeys.length > 0 && (
        <ul className={section.rows}>
          {passkeys.map(({ id, device, since }) => (
            <li key={id} className={styles.row}>
              <span>
                {say(meWords.passkeyOf, { device })}
                <br />
                <span className={section.small}>
                  <Said message={meWords.since} name="when">
                    <When at={since} />
                  </Said>
                </span>
              </span>
              <Button
                look="quiet"
                aria-label={say(meWords.passkeyRemoveOf, { device })}
                isPending={sending.isSending}
                onPress={() =>
                  void sending.run(
                    () => send({ method: 'DELETE', path: `${path}/${id}`, answer: noAnswer }),
                    done(say(meWords.passkeyRemoved)),
                  )
                }
              >
                {say(meWords.passkeyRemove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ProblemLine problem={sending.problem} />
      {canAsk && (
        <div>
          <Button
            isPending={sending.isSending}
            onPress={() => void sending.run(makePasskey, done(say(meWords.passkeyMade)))}
          >
            {sending.isSending ? say(meWords.working) : say(meWords.passkeyMake)}
          </Button>
        </div>
      )}
    </>
  )
}

async function makePasskey(): Promise<Result<unknown, RequestFailure>> {
  const request = await send({ method: 'POST', path: `${path}/request`, answer: passkeyWanted })
  if (!request.ok) return request
  const body = await makePasskeyHere(request.value)
  if (body === undefined) return fail({ kind: 'device-said-no' })
  return send({ method: 'POST', path, body, answer: noAnswer })
}
