import { ByteReader, isMalformed, refuseMalformed } from './byte-reader.ts'

/** Whether a sync step 1 carries a state vector that Yjs can read: counts within its bytes, nothing after. */
export function inspectStateVector(bytes: Uint8Array): boolean {
  const reader = new ByteReader(bytes)
  try {
    const count = reader.readCount(2)
    for (let index = 0; index < count; index++) {
      reader.readNumber()
      reader.readNumber()
    }
    if (reader.bytesLeft > 0) refuseMalformed()
    return true
  } catch (error) {
    if (isMalformed(error)) return false
    throw error
  }
}
