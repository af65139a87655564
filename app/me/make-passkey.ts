import { fail, type Result } from '#lib/base/result.ts'
import { makePasskeyHere, passkeyWanted } from '../_requests/passkey-of-device.ts'
import { noAnswer, send, type RequestFailure } from '../_requests/send.ts'

const path = '/api/account/passkeys'

/** Has this device make a passkey, and the server keep it. Fetched on the press. */
export default async function makePasskey(): Promise<Result<unknown, RequestFailure>> {
  const request = await send({ method: 'POST', path: `${path}/request`, answer: passkeyWanted })
  if (!request.ok) return request
  const body = await makePasskeyHere(request.value)
  if (body === undefined) return fail({ kind: 'device-said-no' })
  return send({ method: 'POST', path, body, answer: noAnswer })
}
