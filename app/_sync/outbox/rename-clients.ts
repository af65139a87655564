import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * The same update as if it had been written under other Yjs client ids: its structs, what they stand beside,
 * and what it deletes. `names` maps each id to its new one; ids that are not in it stay.
 */
export function renameClients(update: Uint8Array, names: ReadonlyMap<number, number>): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update)
  const renamed = (id: Y.ID | null) => id && Y.createID(names.get(id.client) ?? id.client, id.clock)
  const blocks = new Map<number, (typeof structs)[number][]>()
  for (const struct of structs) {
    const client = names.get(struct.id.client) ?? struct.id.client
    struct.id = Y.createID(client, struct.id.clock)
    if (struct instanceof Y.Item) {
      struct.origin = renamed(struct.origin)
      struct.rightOrigin = renamed(struct.rightOrigin)
      if (struct.parent instanceof Y.ID) struct.parent = renamed(struct.parent)
    }
    blocks.set(client, [...(blocks.get(client) ?? []), struct])
  }
  const encoder = new Y.UpdateEncoderV1()
  const { restEncoder } = encoder
  encoding.writeVarUint(restEncoder, blocks.size)
  for (const [client, block] of [...blocks].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(restEncoder, block.length)
    encoding.writeVarUint(restEncoder, client)
    encoding.writeVarUint(restEncoder, block[0]?.id.clock ?? 0)
    for (const struct of block) struct.write(encoder, 0)
  }
  encoding.writeVarUint(restEncoder, ds.clients.size)
  for (const [client, ranges] of ds.clients) {
    encoding.writeVarUint(restEncoder, names.get(client) ?? client)
    encoding.writeVarUint(restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(restEncoder, clock)
      encoding.writeVarUint(restEncoder, len)
    }
  }
  return encoder.toUint8Array()
}
