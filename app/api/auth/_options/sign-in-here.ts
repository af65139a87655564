import { cookies, headers } from 'next/headers'
import type { IdentityDesk } from '../../../_server/door.ts'
import { deviceMarkName } from '../../_route/device-mark-name.ts'
import { peerAddress } from '../../_route/peer-address.ts'
import { describeDevice } from './describe-device.ts'
import { keepDeviceMark } from './keep-device-mark.ts'

/** Signs in with what the form or a program sent; the browser keeps a mark that it did. null: wrong. */
export async function signInHere(
  identity: IdentityDesk,
  given: Readonly<Record<string, unknown>> | undefined,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const { email, password } = given ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return null
  const jar = await cookies()
  const sent = await headers()
  const signedIn = await identity.signIn({
    signInName: email,
    password,
    address: peerAddress(sent),
    device: describeDevice(sent.get('user-agent')),
    deviceMark: jar.get(deviceMarkName(identity))?.value,
  })
  if (!signedIn.ok) {
    if (signedIn.failure.kind === 'wrong-name-or-password') return null
    // The message is what next-auth passes on as `error` in its answer.
    throw new Error(signedIn.failure.kind)
  }
  await keepDeviceMark(identity, signedIn.value.deviceMark)
  return { id: signedIn.value.sessionId, name: signedIn.value.name }
}
