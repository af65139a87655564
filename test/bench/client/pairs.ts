import type { PairPlaces } from '../practice.ts'
import type { ServerUnderTest } from '../servers/server-under-test.ts'
import { joinAs, type Person } from './person.ts'

/** Two people in one document. */
export interface Pair {
  readonly people: readonly [Person, Person]
  leave(): void
}

/** Hears how long each letter took; times are milliseconds since it was sent. */
export interface Ears {
  readonly seen: (afterMs: number) => void
  readonly saved: (afterMs: number) => void
}

export interface JoinOptions {
  /** What each one's own paragraph begins with; null: they only look. */
  readonly opening?: string | null
  readonly ears?: Ears
  /** So many people knock at once; the rest wait for them. */
  readonly atOnce?: number
}

/** Letters under way are remembered by clock in a ring of this size: far more than anybody has under way. */
const ringSize = 1024
const firstClient = 1_000_000

/** Joins all of them and resolves once every one is in sync. */
export async function joinPairs(
  server: ServerUnderTest,
  places: readonly PairPlaces[],
  { opening = 'Hello', ears, atOnce = 50 }: JoinOptions = {},
  firstIndex = 0,
): Promise<readonly Pair[]> {
  const pairs: Pair[] = []
  for (let from = 0; from < places.length; from += atOnce / 2) {
    const batch = places
      .slice(from, from + atOnce / 2)
      .map((place, index) =>
        joinPair(server, place, firstClient + (firstIndex + from + index) * 2, opening, ears),
      )
    pairs.push(...batch)
    await Promise.all(batch.flatMap(({ people }) => people.map((person) => person.inSync)))
  }
  return pairs
}

function joinPair(
  { kind, port }: ServerUnderTest,
  places: PairPlaces,
  client: number,
  opening: string | null,
  ears: Ears | undefined,
): Pair {
  const join = (place: PairPlaces['client'], own: number, other: number) => {
    const sentAt = rings.get(own)
    const otherSentAt = rings.get(other)
    const person = joinAs({
      kind,
      port,
      place,
      client: own,
      other,
      opening: opening ?? undefined,
      ...(ears === undefined || sentAt === undefined || otherSentAt === undefined
        ? {}
        : {
            onSeen: (clock) => tell(otherSentAt, clock, ears.seen),
            onSaved: (clock) => tell(sentAt, clock, ears.saved),
          }),
    })
    return withClockKept(person, sentAt)
  }
  const rings = new Map([client, client + 1].map((id) => [id, new Float64Array(ringSize)]))
  const first = join(places.client, client, client + 1)
  const second = join(places.clinician, client + 1, client)
  return {
    people: [first, second],
    leave() {
      first.leave()
      second.leave()
    },
  }
}

function withClockKept(person: Person, sentAt: Float64Array | undefined): Person {
  return {
    ...person,
    type(withPresence) {
      const now = performance.now()
      const clock = person.type(withPresence)
      if (sentAt !== undefined) sentAt[clock % ringSize] = now
      return clock
    },
  }
}

/** A letter of the opening was never sent as one: its place in the ring is still empty. */
function tell(sentAt: Float64Array, clock: number, hear: (afterMs: number) => void): void {
  const at = sentAt[clock % ringSize] ?? 0
  if (at > 0) hear(performance.now() - at)
}
