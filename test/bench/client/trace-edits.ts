import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'

/** Where, how many letters are taken away there, and what is written there instead. */
export type TraceEdit = readonly [at: number, deleted: number, inserted?: string]

const trace = z.object({
  edits: z.array(z.union([z.tuple([z.number(), z.number(), z.string()]), z.tuple([z.number(), z.number()])])),
})

/** Reads a recorded trace: gzipped JSON, `{edits: [[position, deleted, inserted?], …]}`. */
export function readTrace(file: string): readonly TraceEdit[] {
  return trace.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'))).edits
}

/** What they come to, one after another. */
export function textAfter(edits: readonly TraceEdit[]): string {
  const letters = new Uint16Array(edits.reduce((sum, [, , inserted = '']) => sum + inserted.length, 0))
  let length = 0
  for (const [at, deleted, inserted = ''] of edits) {
    letters.copyWithin(at + inserted.length, at + deleted, length)
    for (let index = 0; index < inserted.length; index += 1) letters[at + index] = inserted.charCodeAt(index)
    length += inserted.length - deleted
  }
  return new TextDecoder('utf-16le').decode(letters.subarray(0, length))
}

/** Invented typing of the same kind for whoever has no recorded trace: runs of letters, jumps, corrections. */
export function makeTrace(count: number): readonly TraceEdit[] {
  const edits: TraceEdit[] = []
  let [length, at, seed] = [0, 0, 20_260_105]
  const below = (bound: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 4_294_967_296) * bound)
  }
  while (edits.length < count) {
    if (below(60) === 0) at = below(length + 1)
    if (below(10) < 3 && at > 0) {
      at -= 1
      length -= 1
      edits.push([at, 1])
    } else {
      edits.push([at, 0, 'etaoin shrdlu'.charAt(below(13))])
      at += 1
      length += 1
    }
  }
  return edits
}
