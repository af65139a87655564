/** Times that were heard, and what can be said of them. */
export class Times {
  private heard: number[] = []

  readonly hear = (ms: number): void => {
    this.heard.push(ms)
  }

  get count(): number {
    return this.heard.length
  }

  /** Adds what another run heard. */
  take(other: Times): void {
    this.heard = [...this.heard, ...other.heard]
  }

  clear(): void {
    this.heard = []
  }

  /** The time that `share` of them stay within; NaN while nothing was heard. */
  at(share: number): number {
    const sorted = Float64Array.from(this.heard).toSorted()
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  }
}
