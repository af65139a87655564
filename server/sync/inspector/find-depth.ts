import { findStruct, type ClientStructs } from './struct-table.ts'

/** How many shared types lie above a struct that is already in the document; undefined when it is not. */
export type KnownDepth = (client: number, clock: number) => number | undefined

/**
 * How many shared types lie above the struct at that id: 0 for a root's child. Follows anchors through the
 * update, then asks the document. What neither knows counts as 0. Needs an update without rings.
 */
export function findDepth(
  clients: ReadonlyMap<number, ClientStructs>,
  known: KnownDepth,
  client: number,
  clock: number,
): number {
  const path: { readonly structs: ClientStructs; readonly index: number }[] = []
  let depth = 0
  let atClient = client
  let atClock = clock
  while (atClient !== -1) {
    const structs = clients.get(atClient)
    const index = structs === undefined ? -1 : findStruct(structs, atClock)
    if (structs === undefined || index < 0) {
      depth = known(atClient, atClock) ?? 0
      break
    }
    const memo = structs.depths[index] ?? -1
    if (memo >= 0) {
      depth = memo
      break
    }
    path.push({ structs, index })
    atClient = structs.anchorClients[index] ?? -1
    atClock = structs.anchorClocks[index] ?? 0
    if (atClient === -1) depth = 0
  }
  for (let step = path.pop(); step !== undefined; step = path.pop()) {
    depth += step.structs.underAnchor[step.index] ?? 0
    step.structs.depths[step.index] = depth
  }
  return depth
}
