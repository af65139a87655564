import { parseAccountId, type AccountId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import * as shape from '#lib/base/shape.ts'
import type { Attributions } from './attributor.ts'
import { AuthoredRanges, type AuthoredRange } from './authored-ranges.ts'

/**
 * Clock, length, whose (an index of `people`), when; then who moved it (an index, or -1 for nobody) and when
 * (0 for nobody).
 */
export type EncodedRange = readonly [
  clock: number,
  length: number,
  author: number,
  at: number,
  mover: number,
  movedAt: number,
]

/** Who wrote what, as plain JSON: for an answer, or to be kept, sealed, beside a state that was written down. */
export interface EncodedAttributions {
  /** Everybody who wrote or moved something, each once. */
  readonly people: readonly AccountId[]
  /** By Yjs client id, ranges ascending. */
  readonly clients: readonly (readonly [client: number, ranges: readonly EncodedRange[]])[]
}

export function encodeAttributions(attributions: Attributions): EncodedAttributions {
  const indexes = new Map<AccountId, number>()
  const indexOf = (person: AccountId) => {
    const index = indexes.get(person) ?? indexes.size
    indexes.set(person, index)
    return index
  }
  const encodeRange = ({ clock, length, author, at, moved }: AuthoredRange): EncodedRange => [
    clock,
    length,
    indexOf(author),
    at,
    moved === undefined ? -1 : indexOf(moved.by),
    moved?.at ?? 0,
  ]
  const clients = [...attributions].map(
    ([client, ranges]) => [client, ranges.all().map(encodeRange)] as const,
  )
  return { people: [...indexes.keys()], clients }
}

const count = shape.whole(0)
const time = shape.whole(Number.MIN_SAFE_INTEGER)
const range = shape.tuple([count, count, count, time, shape.whole(-1), time])
const encoded = shape.object({
  people: shape.list(shape.text),
  clients: shape.list(shape.tuple([count, shape.list(range)])),
})

/** What `encodeAttributions` made. Anything else, ranges that overlap included, is 'malformed'. */
export function decodeAttributions(value: unknown): Result<Attributions, { readonly kind: 'malformed' }> {
  if (!encoded.accepts(value)) return fail({ kind: 'malformed' })
  const people = value.people.map(parseAccountId)
  const personAt = (index: number) => {
    const person = people[index]
    return person?.ok === true ? person.value : undefined
  }
  const attributions = new Map<number, AuthoredRanges>()
  for (const [client, ranges] of value.clients) {
    const read: AuthoredRange[] = []
    let end = 0
    for (const [clock, length, author, at, mover, movedAt] of ranges) {
      const by = personAt(author)
      const movedBy = personAt(mover)
      if (by === undefined || (mover !== -1 && movedBy === undefined) || clock < end || length === 0) {
        return fail({ kind: 'malformed' })
      }
      const moved = movedBy === undefined ? {} : { moved: { by: movedBy, at: movedAt } }
      read.push({ clock, length, author: by, at, ...moved })
      end = clock + length
    }
    attributions.set(client, new AuthoredRanges(read))
  }
  return succeed(attributions)
}
