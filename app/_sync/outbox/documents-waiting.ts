import type { Result } from '#lib/base/result.ts'
import { openWithKeys, type KeyFailure, type OutboxKeys } from './outbox-keys.ts'
import type { OutboxStore } from './outbox-record.ts'

/**
 * The documents with words of this person that only this device has. Words under a key that this session was
 * not given are another session's to send, and not counted; while no key is known, all are.
 */
export async function documentsWaiting(
  store: OutboxStore,
  account: string,
  findKeys: () => Promise<Result<OutboxKeys, KeyFailure>>,
): Promise<ReadonlySet<string>> {
  const records = await store.waiting(account)
  if (records.length === 0) return new Set()
  const keys = await findKeys()
  const found = new Set<string>()
  for (const record of records) {
    if (found.has(record.documentId)) continue
    if (!keys.ok || (await openWithKeys(keys.value, record)) !== undefined) found.add(record.documentId)
  }
  return found
}
