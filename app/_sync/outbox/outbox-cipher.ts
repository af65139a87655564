import { fail, succeed, type Result } from '#lib/base/result.ts'
import type { OutboxRecord } from './outbox-record.ts'

/** Makes a key of what the server gave: 32 bytes as base64. It cannot be taken out again. */
export async function importOutboxKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

type RecordName = Pick<OutboxRecord, 'id' | 'account' | 'documentId'>

/** AES-256-GCM, bound to the record's own id, document and account. */
export async function sealUpdate(
  key: CryptoKey,
  name: RecordName,
  update: Uint8Array,
): Promise<OutboxRecord> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bindingOf(name) },
    key,
    new Uint8Array(update),
  )
  return { ...name, nonce, sealed }
}

export async function openUpdate(
  key: CryptoKey,
  record: OutboxRecord,
): Promise<Result<Uint8Array, { readonly kind: 'unreadable' }>> {
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: record.nonce, additionalData: bindingOf(record) },
      key,
      record.sealed,
    )
    return succeed(new Uint8Array(bytes))
  } catch {
    return fail({ kind: 'unreadable' })
  }
}

function bindingOf(name: RecordName): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    JSON.stringify(['waymark outbox 1', name.account, name.documentId, name.id]),
  )
}
