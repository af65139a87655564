/** A moment in UTC: milliseconds since 1970, as the composition root's clock tells it. */
export type Instant = number

/** Where the time comes from. `lib` never asks for it: it is handed in. */
export interface Clock {
  now(): Instant
}
