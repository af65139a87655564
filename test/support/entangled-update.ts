import * as encoding from 'lib0/encoding'

const { writeUint8, writeVarString, writeVarUint } = encoding

/**
 * An update that every reader of version 1 takes for a long text with letters put into it, and that keeps Yjs
 * walking over `size` items `size` times: each letter says that it was written between the text's beginning
 * and another of its places, knowing nothing of the letters before.
 */
export function entangledUpdate(client: number, size: number): Uint8Array {
  const encoder = encoding.createEncoder()
  writeVarUint(encoder, 1)
  writeVarUint(encoder, size + 3)
  writeVarUint(encoder, client)
  writeVarUint(encoder, 0)
  writeUint8(encoder, 7) // a paragraph in the root `body`
  writeVarUint(encoder, 1)
  writeVarString(encoder, 'body')
  writeVarUint(encoder, 3)
  writeVarString(encoder, 'paragraph')
  writeUint8(encoder, 7) // a text in the paragraph
  writeParent(encoder, client, 0)
  writeVarUint(encoder, 6)
  writeUint8(encoder, 4) // its words
  writeParent(encoder, client, 1)
  writeVarString(encoder, 'a'.repeat(size))
  for (let index = 0; index < size; index++) {
    writeUint8(encoder, 64 | 4) // a letter with nothing before it and one of the words after it
    writeVarUint(encoder, client)
    writeVarUint(encoder, 2 + index)
    writeVarString(encoder, 'b')
  }
  writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

function writeParent(encoder: encoding.Encoder, client: number, clock: number): void {
  writeVarUint(encoder, 0)
  writeVarUint(encoder, client)
  writeVarUint(encoder, clock)
}
