import type { Command } from '../named.ts'
import { setShared, type SharingInput, type SharingOutput } from '../set-shared.ts'

/** The clinicians of the workspace may read it from now on. */
export const shareReflection: Command<SharingInput, SharingOutput> = {
  run: (context, input) => setShared(context, input, 'share'),
}
