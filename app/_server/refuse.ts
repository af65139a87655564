class Refusal extends Error {
  readonly kind = 'refusal'
}

/** Leaves a `refusable` page: what does not exist and what is not the reader's end here alike. */
export function refuse(): never {
  throw new Refusal('refused')
}

export function isRefusal(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'kind' in thrown && thrown.kind === 'refusal'
}
