import * as encoding from 'lib0/encoding'

/** An update written by hand: numbers as variable-length integers, texts with their length, bytes as they are. */
export function madeUpdate(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

/** Info bytes, which stand alone: a letter after another, a collected struct, a gap. */
export const letterAfter = new Uint8Array([4 | 128])
export const collected = new Uint8Array([0])
export const gap = new Uint8Array([10])
