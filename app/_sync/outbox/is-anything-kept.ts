import { outboxDatabase } from './outbox-database.ts'

/**
 * Whether words of anybody wait on this device, asked without the code that could read or send them. Never makes
 * the database. False where the device keeps nothing.
 */
export function isAnythingKept(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!('indexedDB' in globalThis)) return resolve(false)
    const opening = indexedDB.open(outboxDatabase.name)
    // There is none yet.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('error', () => resolve(false))
    opening.addEventListener('success', () => {
      const database = opening.result
      const answer = (isKept: boolean) => {
        database.close()
        resolve(isKept)
      }
      if (!database.objectStoreNames.contains(outboxDatabase.records)) return answer(false)
      const counting = database
        .transaction(outboxDatabase.records)
        .objectStore(outboxDatabase.records)
        .count()
      counting.addEventListener('success', () => answer(counting.result > 0))
      counting.addEventListener('error', () => answer(false))
    })
  })
}
