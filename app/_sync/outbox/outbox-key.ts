import * as z from 'zod/mini'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { importOutboxKey } from './outbox-cipher.ts'

const answerSchema = z.object({ key: z.string() })

export type KeyFailure = { readonly kind: 'no-connection' | 'not-given' }

/** Asks the server for the account's outbox key. It is held in memory only, never on the device. */
export async function fetchOutboxKey(): Promise<Result<CryptoKey, KeyFailure>> {
  let response: Response
  try {
    response = await fetch('/api/account/outbox-key', { cache: 'no-store' })
  } catch {
    return fail({ kind: 'no-connection' })
  }
  if (!response.ok) return fail({ kind: 'not-given' })
  const answer = answerSchema.safeParse(await response.json().catch(() => undefined))
  return answer.success ? succeed(await importOutboxKey(answer.data.key)) : fail({ kind: 'not-given' })
}
