import type { WirePerson } from '#lib/wire/wire-person.ts'

/** Long enough for people who come together to be told of together. */
const gatherMs = 2_000

type Person = Pick<WirePerson, 'accountId' | 'name'>

/**
 * Says who came, in batches, for assistive technology. A person whose connection comes and goes is told of
 * once; one who left before the batch was told is not told of.
 */
export class JoinGathering {
  private readonly told = new Set<string>()
  private here: readonly Person[] = []
  private tell: ((names: readonly string[]) => void) | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  /** Gives back how to stop. */
  listen(tell: (names: readonly string[]) => void): () => void {
    this.tell = tell
    return () => {
      clearTimeout(this.timer)
      this.timer = undefined
      this.tell = undefined
    }
  }

  /** Everyone else who is here now. */
  present(people: readonly Person[]): void {
    this.here = people
    if (this.findNew().length === 0 || this.timer !== undefined) return
    this.timer = setTimeout(() => {
      this.timer = undefined
      const came = this.findNew()
      for (const person of came) this.told.add(person.accountId)
      if (came.length > 0) this.tell?.(came.map((person) => person.name))
    }, gatherMs)
  }

  private findNew(): readonly Person[] {
    return this.here.filter((person) => !this.told.has(person.accountId))
  }
}
