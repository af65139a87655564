import { headers } from 'next/headers'
import type { IdentityDesk } from '../../../_server/door.ts'
import { passkeySignature } from '../../_route/passkey-answers.ts'
import { describeDevice } from './describe-device.ts'
import { keepDeviceMark } from './keep-device-mark.ts'

/** Signs in with what a device signed; `answer` is its JSON. null: not a passkey of anybody here. */
export async function signInByPasskey(
  identity: IdentityDesk,
  given: Readonly<Record<string, unknown>> | undefined,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const answer = passkeySignature.safeParse(readJson(given?.['answer']))
  const sent = await headers()
  const origin = sent.get('origin')
  if (!answer.success || origin === null || !identity.acceptsOrigin(origin)) return null
  const signedIn = await identity.signInWithPasskey({
    answer: answer.data,
    origin,
    device: describeDevice(sent.get('user-agent')),
  })
  if (!signedIn.ok) return null
  await keepDeviceMark(identity, signedIn.value.deviceMark)
  return { id: signedIn.value.sessionId, name: signedIn.value.name }
}

function readJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
