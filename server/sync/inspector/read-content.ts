import { type ByteReader, refuseMalformed } from './byte-reader.ts'
import { readKey, skipAny } from './skip-any.ts'

/** The content numbers of Yjs that documents of ours need. */
export const contentRef = { gc: 0, deleted: 1, string: 4, format: 6, type: 7, any: 8, skip: 10 } as const

const typeRef = { map: 1, xmlElement: 3, xmlText: 6 } as const

/** Of the value of a mark, which Yjs writes as JSON. */
export const markLimits = { jsonBytes: 16 * 1024, jsonDepth: 16 } as const

/**
 * Passes over an item's content; returns how many clock ticks it takes. Subdocuments, binary, embeds and
 * shared types that no document of ours has are refused.
 */
export function readContent(reader: ByteReader, ref: number, allowsMaps: boolean): number {
  switch (ref) {
    case contentRef.deleted:
      return reader.readNumber()
    case contentRef.string:
      return reader.skipString(Number.MAX_SAFE_INTEGER)
    case contentRef.format:
      readKey(reader)
      skipJson(reader)
      return 1
    case contentRef.type:
      skipType(reader, allowsMaps)
      return 1
    case contentRef.any: {
      const count = reader.readCount(1)
      for (let index = 0; index < count; index++) skipAny(reader)
      return count
    }
    default:
      return refuseMalformed()
  }
}

function skipType(reader: ByteReader, allowsMaps: boolean): void {
  const type = reader.readNumber()
  if (type === typeRef.xmlText) return
  if (type === typeRef.xmlElement) {
    readKey(reader)
    return
  }
  if (type !== typeRef.map || !allowsMaps) refuseMalformed()
}

/** Yjs parses a mark's value as JSON and throws where it is none; nesting is bounded for whoever writes it out. */
function skipJson(reader: ByteReader): void {
  const text = reader.readText(markLimits.jsonBytes)
  let depth = 0
  for (const character of text) {
    if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth > markLimits.jsonDepth) refuseMalformed()
  }
  try {
    JSON.parse(text)
  } catch {
    refuseMalformed()
  }
}
