import * as Y from 'yjs'

/** A record of a log with who sent it and when; `actor` is an account's id, `at` milliseconds UTC. */
export interface AttributableRecord {
  readonly seq: number
  readonly actor: string
  readonly at: number
  readonly update: Uint8Array
}

/** A Yjs client id, the first clock, how many. */
export type ClockRange = [client: number, clock: number, length: number]

/** Who added and deleted what in a run of records, as places in the document: never a word. */
export interface Attribution {
  readonly fromSeq: number
  toSeq: number
  readonly actor: string
  readonly fromAt: number
  toAt: number
  readonly added: ClockRange[]
  readonly deleted: ClockRange[]
}

/** Records of one person that follow one another this closely are told as one. */
const runMs = 60_000

/** What is kept of records when they are trimmed: enough to say who wrote each word and who deleted. */
export function attributeRecords(records: readonly AttributableRecord[]): readonly Attribution[] {
  const runs: Attribution[] = []
  for (const { seq, actor, at, update } of records) {
    const last = runs.at(-1)
    const continues = last?.actor === actor && at >= last.toAt && at - last.fromAt < runMs
    const run = continues
      ? last
      : { fromSeq: seq, toSeq: seq, actor, fromAt: at, toAt: at, added: [], deleted: [] }
    if (!continues) runs.push(run)
    run.toSeq = seq
    run.toAt = at
    addRanges(run, update)
  }
  return runs
}

function addRanges(run: Attribution, update: Uint8Array): void {
  const { structs, ds } = Y.decodeUpdate(update)
  for (const struct of structs) {
    if (!(struct instanceof Y.Skip)) join(run.added, [struct.id.client, struct.id.clock, struct.length])
  }
  for (const [client, deletions] of ds.clients) {
    for (const { clock, len } of deletions) join(run.deleted, [client, clock, len])
  }
}

/** Typing on lengthens the last range, and so does deleting backwards. */
function join(ranges: ClockRange[], [client, clock, length]: ClockRange): void {
  const last = ranges.at(-1)
  if (last?.[0] === client && last[1] + last[2] === clock) {
    last[2] += length
  } else if (last?.[0] === client && clock + length === last[1]) {
    last[1] = clock
    last[2] += length
  } else {
    ranges.push([client, clock, length])
  }
}
