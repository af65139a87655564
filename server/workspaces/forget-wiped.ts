import type { Store } from '../storage/store.ts'

/** Words that were wiped leave the disk too, as far as that goes now: they are given to nobody already. */
export async function forgetWiped(store: Store): Promise<void> {
  await store.forgetDeleted().catch(() => false)
}
