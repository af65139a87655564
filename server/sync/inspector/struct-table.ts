/**
 * The structs that one update brings, by client and clock: what each hangs on, so that the order in which
 * they can be taken in and how deep they lie can be told without Yjs.
 */
export interface ClientStructs {
  readonly client: number
  /** First clock that the server does not have. */
  readonly from: number
  /** Clock after the last struct that is here or known. */
  end: number
  /** Clock after the last struct that the update itself tells, known or new. */
  told: number
  /** Start clocks, ascending. */
  readonly clocks: number[]
  /** Id that each hangs on for its place: origin, right origin or parent; client -1 for a root's child. */
  readonly anchorClients: number[]
  readonly anchorClocks: number[]
  /** 1 where the anchor is the parent, so that the struct lies one deeper than it. */
  readonly underAnchor: number[]
  /** Indexes of structs that hold a shared type. */
  readonly types: number[]
  /** Memo of depths, -1 while unknown. */
  readonly depths: number[]
  /** Flat triples: own clock, then the id in this same update that must be taken in before it. */
  readonly waits: number[]
}

export function createClientStructs(client: number, from: number): ClientStructs {
  return {
    client,
    from,
    end: from,
    told: 0,
    clocks: [],
    anchorClients: [],
    anchorClocks: [],
    underAnchor: [],
    types: [],
    depths: [],
    waits: [],
  }
}

/** Index of the struct that brings a clock, or -1 when the server has it or nobody brings it. */
export function findStruct(structs: ClientStructs, clock: number): number {
  let low = 0
  let high = structs.clocks.length - 1
  if (clock < structs.from || clock >= structs.end) return -1
  while (low <= high) {
    const middle = (low + high) >>> 1
    if ((structs.clocks[middle] ?? 0) <= clock) low = middle + 1
    else high = middle - 1
  }
  return high
}
