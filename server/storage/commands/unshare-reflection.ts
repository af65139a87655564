import type { Command } from '../named.ts'
import { setShared, type SharingInput, type SharingOutput } from '../set-shared.ts'

/** The reflection is its client's alone again. */
export const unshareReflection: Command<SharingInput, SharingOutput> = {
  run: (context, input) => setShared(context, input, 'unshare'),
}
