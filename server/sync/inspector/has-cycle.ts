import type { ClientStructs } from './struct-table.ts'

/**
 * Whether structs of the update wait for each other in a ring. Honest programs cannot write one, and Yjs
 * would keep it in memory for ever. Takes each client's structs in as far as they go, as Yjs does.
 */
export function hasCycle(clients: ReadonlyMap<number, ClientStructs>): boolean {
  const next = new Map<number, number>()
  const sleepers = new Map<number, number[]>()
  const ready: number[] = []
  let open = 0
  for (const [client, structs] of clients) {
    if (structs.waits.length === 0) continue
    next.set(client, 0)
    ready.push(client)
    open += 1
  }
  const reached = (client: number): number => {
    const structs = clients.get(client)
    if (structs === undefined) return Number.MAX_SAFE_INTEGER
    return structs.waits[next.get(client) ?? 0] ?? structs.end
  }
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const structs = clients.get(client)
    if (structs === undefined) continue
    let at = next.get(client) ?? 0
    while (at < structs.waits.length) {
      const on = structs.waits[at + 1] ?? 0
      if (reached(on) <= (structs.waits[at + 2] ?? 0)) {
        const beside = sleepers.get(on)
        if (beside === undefined) sleepers.set(on, [client])
        else beside.push(client)
        break
      }
      at += 3
    }
    next.set(client, at)
    if (at >= structs.waits.length) open -= 1
    const woken = sleepers.get(client)
    if (woken !== undefined) {
      sleepers.delete(client)
      for (const sleeper of woken) ready.push(sleeper)
    }
  }
  return open > 0
}
