import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { outboxDatabase } from './outbox-database.ts'
import type { OutboxRecord, OutboxStore } from './outbox-record.ts'

interface OutboxSchema extends DBSchema {
  records: {
    key: string
    value: OutboxRecord
    indexes: { byDocument: [string, string]; byAccount: string }
  }
}

/** The outbox in this browser's IndexedDB. */
export function indexedOutboxStore(): OutboxStore {
  let opened: Promise<IDBPDatabase<OutboxSchema>> | undefined
  const open = () => {
    opened ??= openDB<OutboxSchema>(outboxDatabase.name, 1, {
      upgrade(database) {
        const records = database.createObjectStore('records', { keyPath: 'id' })
        records.createIndex('byDocument', ['account', 'documentId'])
        records.createIndex('byAccount', 'account')
      },
      terminated() {
        opened = undefined
      },
    })
    return opened
  }
  return {
    async add(record) {
      const database = await open()
      await database.add('records', record)
    },
    async remove(ids) {
      const database = await open()
      const transaction = database.transaction('records', 'readwrite')
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
    },
    async list(account, documentId) {
      const database = await open()
      return await database.getAllFromIndex('records', 'byDocument', [account, documentId])
    },
    async waiting(account) {
      const database = await open()
      return await database.getAllFromIndex('records', 'byAccount', account)
    },
  }
}
