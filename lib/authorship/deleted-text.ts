/** How much deleted text is remembered, in UTF-16 units: more than people undo. */
const limitUnits = 64 * 1024

interface DeletedUnit {
  readonly unit: string
  /** Which deletion took it: units of one number went together. */
  readonly deletion: number
}

/**
 * What was deleted lately, by the id it had: an undo puts a copy right before the place of what it brings
 * back. Holds words, so it lives no longer than the document in memory.
 */
export class DeletedText {
  /** Oldest first; one entry a UTF-16 unit, as Yjs counts clocks. */
  private readonly units = new Map<string, DeletedUnit>()

  remember(client: number, clock: number, text: string, deletion: number): void {
    for (let index = 0; index < text.length; index++) {
      this.units.set(`${client}:${clock + index}`, { unit: text.charAt(index), deletion })
    }
    for (const oldest of this.units.keys()) {
      if (this.units.size <= limitUnits) return
      this.units.delete(oldest)
    }
  }

  find(client: number, clock: number): DeletedUnit | undefined {
    return this.units.get(`${client}:${clock}`)
  }

  /** Whether exactly this text stood under that id before it was deleted. */
  isAt(client: number, clock: number, text: string): boolean {
    for (let index = 0; index < text.length; index++) {
      if (this.find(client, clock + index)?.unit !== text.charAt(index)) return false
    }
    return text.length > 0
  }
}
