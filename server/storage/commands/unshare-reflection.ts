import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import { succeed, type Result } from '#lib/base/result.ts'
import type { Command } from '../named.ts'
import { admitToSharing, setShared, type Shared, type SharingInput } from '../set-shared.ts'

/** From now on it does not exist for anybody but its writer, and no version of it does. */
export const unshareReflection: Command<SharingInput, Result<Shared, ToldRefusal>> = {
  async run(context, input) {
    const admitted = await admitToSharing(context, input, 'unshare')
    return admitted.ok ? succeed(await setShared(context, admitted.value, false)) : admitted
  },
}
