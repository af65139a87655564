import { syncLimits } from './limits.ts'

/** Whether replaying so much would hold the event loop up: it is done beside it. */
export function isLong(updates: readonly Uint8Array[]): boolean {
  const bytes = updates.reduce((sum, update) => sum + update.length, 0)
  return updates.length > syncLimits.replayedHereRecords || bytes > syncLimits.replayedHereBytes
}
