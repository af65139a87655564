import { createKeyringVault } from '../storage/keyring/keyring-vault.ts'
import { createKeyGeneration, openKeyring } from '../storage/keyring/keyring.ts'
import { openKeys } from '../storage/keyring/open-keys.ts'
import type { Context } from '../storage/named.ts'
import { openReader } from '../storage/sqlite/open-database.ts'
import type { Folders } from './folders.ts'

export interface OpenedForReading {
  readonly context: Context
  close(): Promise<void>
}

/**
 * The database of a folder with the present keyring, beside a server that may be running: nothing is
 * migrated, swept or made. Throws a start refusal when the keys are missing or wrong.
 */
export function openForReading({ dataFolder, keysFolder, masterKey }: Folders): OpenedForReading {
  const keys = openKeys({ keysFolder, masterKey, dataExists: true })
  const keyring = openKeyring(keysFolder, keys.masterKey, createKeyGeneration())
  const db = openReader(dataFolder)
  const context: Context = { db, vault: createKeyringVault(keyring, keys.rootSecret), at: 0 }
  return { context, close: () => db.destroy() }
}
