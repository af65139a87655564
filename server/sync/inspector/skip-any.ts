import { type ByteReader, refuseMalformed } from './byte-reader.ts'

/** Of a value: how deep it goes, its keys, its texts. */
export const valueLimits = { depth: 16, keyBytes: 256, textBytes: 64 * 1024 } as const

/**
 * Passes over a value in lib0's "any" encoding. Binary and big integers do not survive as JSON and a key
 * `__proto__` changes the object it is read into: no honest document holds them.
 */
export function skipAny(reader: ByteReader, depth = 0): void {
  if (depth > valueLimits.depth) refuseMalformed()
  switch (reader.readByte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      return skipInteger(reader)
    case 124:
      return reader.skip(4)
    case 123:
      return reader.skip(8)
    case 119:
      reader.skipString(valueLimits.textBytes)
      return
    case 118: {
      const count = reader.readCount(2)
      for (let index = 0; index < count; index++) {
        readKey(reader)
        skipAny(reader, depth + 1)
      }
      return
    }
    case 117: {
      const count = reader.readCount(1)
      for (let index = 0; index < count; index++) skipAny(reader, depth + 1)
      return
    }
    default:
      refuseMalformed()
  }
}

/** Names a place in a map or an object. */
export function readKey(reader: ByteReader): string {
  const key = reader.readText(valueLimits.keyBytes)
  return key === '__proto__' ? refuseMalformed() : key
}

function skipInteger(reader: ByteReader): void {
  for (let length = 1; length <= 8; length++) {
    if (reader.readByte() < 128) return
  }
  refuseMalformed()
}
