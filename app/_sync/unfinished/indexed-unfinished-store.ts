import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { OutboxRecord } from '../outbox/outbox-record.ts'
import type { UnfinishedStore } from './unfinished-words.ts'

interface UnfinishedSchema extends DBSchema {
  lines: { key: string; value: OutboxRecord }
}

/** The unfinished words of this browser, in IndexedDB. */
export function indexedUnfinishedStore(): UnfinishedStore {
  let opened: Promise<IDBPDatabase<UnfinishedSchema>> | undefined
  const open = () => {
    opened ??= openDB<UnfinishedSchema>('waymark-unfinished', 1, {
      upgrade(database) {
        database.createObjectStore('lines', { keyPath: 'id' })
      },
      terminated() {
        opened = undefined
      },
    })
    return opened
  }
  return {
    async put(record) {
      const database = await open()
      await database.put('lines', record)
    },
    async remove(id) {
      const database = await open()
      await database.delete('lines', id)
    },
    async find(id) {
      const database = await open()
      return await database.get('lines', id)
    },
  }
}
