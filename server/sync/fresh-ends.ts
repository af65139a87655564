import type { UpdateContents } from './inspector/inspection.ts'

/**
 * The last clock of client ids that nobody has put anything behind. What continues there is found its place
 * in one step, because Yjs walks over nothing but what was put behind the same item.
 */
export class FreshEnds {
  private readonly clocks = new Map<number, number>()

  /** How many structs of an update Yjs may have to walk for; undefined when only Yjs can tell. */
  countPlaced({ simple, clients }: UpdateContents): number | undefined {
    if (simple === undefined) return undefined
    if (!simple.continuesEnd) return simple.placed
    for (const { client, from } of clients.values()) {
      if (this.clocks.get(client) !== from - 1) return simple.placed + 1
    }
    return simple.placed
  }

  /** The update was taken in, after all that was asked about before. */
  accept({ simple, clients }: UpdateContents): void {
    if (simple === undefined) return this.forget()
    for (const { client, end, anchorClients, anchorClocks } of clients.values()) {
      for (const [index, anchor] of anchorClients.entries()) {
        if (anchor !== client && this.clocks.get(anchor) === anchorClocks[index]) this.clocks.delete(anchor)
      }
      this.clocks.set(client, end - 1)
    }
  }

  /** Something unclear was taken in, or something that was taken in is not kept. */
  forget(): void {
    if (this.clocks.size > 0) this.clocks.clear()
  }
}
