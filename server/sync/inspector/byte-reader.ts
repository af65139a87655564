import { scanUtf8 } from './scan-utf8.ts'

const malformedUpdate = Object.assign(new Error('malformed update'), { kind: 'malformed' as const })

/** Ends the reading of an update that cannot be; `inspectUpdate` catches it. One error, made once. */
export function refuseMalformed(): never {
  throw malformedUpdate
}

export function isMalformed(error: unknown): boolean {
  return error === malformedUpdate
}

/** Reads lib0's encoding without allocating: every number and length is checked against the bytes left. */
export class ByteReader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get bytesLeft(): number {
    return this.bytes.length - this.at
  }

  readByte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) return refuseMalformed()
    this.at += 1
    return byte
  }

  /** A number of 53 bits at most, in at most eight bytes: nobody writes leading zeros. */
  readNumber(): number {
    let value = 0
    let factor = 1
    for (let length = 1; length <= 8; length++) {
      const byte = this.readByte()
      value += (byte & 127) * factor
      if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? value : refuseMalformed()
      factor *= 128
    }
    return refuseMalformed()
  }

  /** How many things follow, when each takes at least `leastBytes`. */
  readCount(leastBytes: number): number {
    const count = this.readNumber()
    return count * leastBytes <= this.bytesLeft ? count : refuseMalformed()
  }

  /** Passes over a string; returns its length in UTF-16 units, as Yjs counts it. */
  skipString(limitBytes: number): number {
    const length = this.readNumber()
    if (length > this.bytesLeft || length > limitBytes) return refuseMalformed()
    const units = scanUtf8(this.bytes, this.at, this.at + length)
    if (units < 0) return refuseMalformed()
    this.at += length
    return units
  }

  /** A short string that is needed as such: a root's name, a key, a node's name. */
  readText(limitBytes: number): string {
    const from = this.at
    const units = this.skipString(limitBytes)
    if (units === 0) return ''
    const bytes = this.bytes.subarray(from, this.at)
    return decoder.decode(bytes.subarray(bytes.length - lengthAfterPrefix(bytes)))
  }

  skip(length: number): void {
    if (length > this.bytesLeft) refuseMalformed()
    this.at += length
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function lengthAfterPrefix(bytes: Uint8Array): number {
  let prefix = 1
  while ((bytes[prefix - 1] ?? 0) >= 128) prefix += 1
  return bytes.length - prefix
}
