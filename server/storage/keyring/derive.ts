import { hkdfSync } from 'node:crypto'

/** A key of 32 bytes for one purpose (HKDF-SHA-256): knowing it tells nothing of the one it came from. */
export function deriveKey(from: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', from, '', `waymark/${purpose}`, 32))
}

/** Fields of a digest or of authenticated data, each after its length: none can run into the next. */
export function lengthPrefixed(fields: readonly (string | number)[]): Buffer {
  const texts = fields.map(String)
  const lengths = texts.map((text) => Buffer.byteLength(text))
  const whole = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 0))
  let at = 0
  for (const [index, text] of texts.entries()) {
    at = whole.writeUInt32BE(lengths[index] ?? 0, at)
    at += whole.write(text, at)
  }
  return whole
}
