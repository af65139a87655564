import { fail, type Result } from '#lib/base/result.ts'

/** Tells a store that cannot be reached as a failure among the others; any other rejection stays one. */
export async function answered<Outcome extends Result<unknown, unknown>>(
  work: () => Promise<Outcome>,
): Promise<Outcome | { readonly ok: false; readonly failure: { readonly kind: 'store-unavailable' } }> {
  try {
    return await work()
  } catch (thrown) {
    if (isStoreUnavailable(thrown)) return fail({ kind: 'store-unavailable' } as const)
    throw thrown
  }
}

function isStoreUnavailable(thrown: unknown): boolean {
  return (
    typeof thrown === 'object' && thrown !== null && 'kind' in thrown && thrown.kind === 'store-unavailable'
  )
}
