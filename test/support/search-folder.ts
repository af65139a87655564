import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The forms in which a database, a log or a cache would hold a text. */
function formsOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text, 'utf8')
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(utf8.toString('hex')),
    // Base64 depends on what stands before: each of the three alignments, less the edges that neighbours change.
    ...[0, 1, 2].map((offset) => {
      const shifted = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64')
      return Buffer.from(shifted.slice(offset === 0 ? 0 : offset + 1, -4))
    }),
  ]
}

/** Whether a text stands in some bytes, in any of those forms. */
export function holdsText(bytes: Buffer, text: string): boolean {
  return formsOf(text).some((form) => bytes.includes(form))
}

/** The files under a folder that hold a text. */
export function filesWithText(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => holdsText(readFileSync(path), text))
}
