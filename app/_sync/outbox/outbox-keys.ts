import { fail, succeed, type Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import { importOutboxKey, openUpdate } from './outbox-cipher.ts'
import type { OutboxRecord } from './outbox-record.ts'

export interface OutboxKey {
  /** `sealed`: of sessions whose drafts are sealed. It opens only what such a session wrote. */
  readonly name: 'account' | 'sealed'
  readonly key: CryptoKey
}

/** What a session was given: the first seals what it writes, each opens what another session left. */
export type OutboxKeys = readonly [OutboxKey, ...OutboxKey[]]

export type KeyFailure = { readonly kind: 'no-connection' | 'not-given' }

export type FindOutboxKeys = (account: string) => Promise<Result<OutboxKeys, KeyFailure>>

const given = shape.object({ account: shape.optional(shape.text), sealed: shape.text })

/** Asks the server for this session's keys. They are held in memory only, never on the device. */
export async function fetchOutboxKeys(): Promise<Result<OutboxKeys, KeyFailure>> {
  let response: Response
  try {
    response = await fetch('/api/account/outbox-key', { cache: 'no-store' })
  } catch {
    return fail({ kind: 'no-connection' })
  }
  if (!response.ok) return fail({ kind: 'not-given' })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!given.accepts(answer)) return fail({ kind: 'not-given' })
  const { account, sealed } = answer
  const sealedKey: OutboxKey = { name: 'sealed', key: await importOutboxKey(sealed) }
  if (account === undefined) return succeed([sealedKey])
  return succeed([{ name: 'account', key: await importOutboxKey(account) }, sealedKey])
}

/** What a record holds; undefined when this session has no key to it. */
export async function openWithKeys(keys: OutboxKeys, record: OutboxRecord): Promise<Uint8Array | undefined> {
  for (const { key } of keys) {
    const opened = await openUpdate(key, record)
    if (opened.ok) return opened.value
  }
  return undefined
}
