import type { ClientStructs } from './struct-table.ts'

/**
 * Whether structs of the update wait for each other in a ring. Honest programs cannot write one, and Yjs
 * would keep it in memory for ever. Sorts the waits topologically: each comes after the one before it of
 * its own client, and after the last one at or before the struct it needs. Takes n log n, whatever is sent.
 */
export function hasCycle(clients: ReadonlyMap<number, ClientStructs>): boolean {
  const offsets = new Map<number, number>()
  let total = 0
  for (const [client, structs] of clients) {
    offsets.set(client, total)
    total += structs.waits.length / 3
  }
  if (total === 0) return false

  const blockers = new Uint8Array(total)
  // The waits that come after a wait, as linked lists: one link to its own client's next, one list for the rest.
  const first = new Int32Array(total).fill(-1)
  const following = new Int32Array(total).fill(-1)
  for (const [client, { waits }] of clients) {
    const offset = offsets.get(client) ?? 0
    for (let index = 0; index < waits.length / 3; index++) {
      if (index > 0) blockers[offset + index] = 1
      const on = waits[index * 3 + 1] ?? 0
      const structs = clients.get(on)
      const last = structs === undefined ? -1 : lastWaitUpTo(structs.waits, waits[index * 3 + 2] ?? 0)
      if (last < 0) continue
      const blocker = (offsets.get(on) ?? 0) + last
      blockers[offset + index] = (blockers[offset + index] ?? 0) + 1
      following[offset + index] = first[blocker] ?? -1
      first[blocker] = offset + index
    }
  }
  return countSortable(clients, offsets, blockers, first, following) < total
}

function countSortable(
  clients: ReadonlyMap<number, ClientStructs>,
  offsets: ReadonlyMap<number, number>,
  blockers: Uint8Array,
  first: Int32Array,
  following: Int32Array,
): number {
  const starts = new Set<number>()
  for (const [client, { waits }] of clients) if (waits.length > 0) starts.add(offsets.get(client) ?? 0)
  const ready: number[] = []
  for (const [node, count] of blockers.entries()) if (count === 0) ready.push(node)
  let sorted = 0
  const unblock = (node: number) => {
    const left = (blockers[node] ?? 0) - 1
    blockers[node] = left
    if (left === 0) ready.push(node)
  }
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    sorted += 1
    if (node + 1 < blockers.length && !starts.has(node + 1)) unblock(node + 1)
    for (let next = first[node] ?? -1; next !== -1; next = following[next] ?? -1) unblock(next)
  }
  return sorted
}

/** Index of the last wait whose struct begins at or before that clock, or -1. */
function lastWaitUpTo(waits: readonly number[], clock: number): number {
  let low = 0
  let high = waits.length / 3 - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    if ((waits[middle * 3] ?? 0) <= clock) low = middle + 1
    else high = middle - 1
  }
  return high
}
