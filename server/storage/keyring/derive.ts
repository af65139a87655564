import { hkdfSync } from 'node:crypto'

/** A key of 32 bytes for one purpose (HKDF-SHA-256): knowing it tells nothing of the one it came from. */
export function deriveKey(from: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', from, '', `waymark/${purpose}`, 32))
}

/** Fields of a digest or of authenticated data, each after its length: none can run into the next. */
export function lengthPrefixed(fields: readonly (string | number)[]): Buffer {
  return Buffer.concat(
    fields.flatMap((field) => {
      const bytes = Buffer.from(String(field), 'utf8')
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}
