import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { succeed } from '#lib/base/result.ts'
import { masterPath, nextPath, readIfThere, readNext } from '../storage/keyring/next-master-key.ts'
import { readRoot } from '../storage/keyring/root-file.ts'
import { finishRotation, rotateMasterKey } from '../storage/keyring/rotate-master-key.ts'
import { notDone, type Outcome } from './outcome.ts'

const keyBytes = 32

export interface KeysToRotate {
  readonly keysFolder: string
  /** From the environment; undefined: `master.key` in the folder. */
  readonly masterKey: Uint8Array | undefined
  /** From WAYMARK_NEW_MASTER_KEY; needed where the present one comes from the environment. */
  readonly newMasterKey: Uint8Array | undefined
}

/**
 * Puts a new master key in place of the present one, beside a running server. Asked again after an
 * interruption it goes on where it was.
 */
export function rotateKey(keys: KeysToRotate, tellBegun: () => void): Outcome {
  const { keysFolder } = keys
  const masterKey = keys.masterKey ?? readIfThere(masterPath(keysFolder))
  if (masterKey === undefined) {
    return notDone('There is no master key: check WAYMARK_KEYS, or give the present WAYMARK_MASTER_KEY.')
  }
  if ([masterKey, keys.newMasterKey].some((key) => key !== undefined && key.length !== keyBytes)) {
    return notDone('A master key must be 32 bytes in base64: make one with "openssl rand -base64 32".')
  }
  const lock = takeLock(keysFolder)
  if (lock === undefined) return notDone('Another rotate-key is at work on these keys: wait for it.')
  try {
    return rotateLocked(keys, masterKey, tellBegun)
  } finally {
    lock.release()
  }
}

function rotateLocked(keys: KeysToRotate, masterKey: Uint8Array, tellBegun: () => void): Outcome {
  const { keysFolder: folder } = keys
  const inFolder = keys.masterKey === undefined
  const begun = readNext(folder, masterKey)
  const opens = readRoot(folder, masterKey) ?? (begun && readRoot(folder, begun))
  if (opens === undefined) return notDone('This master key does not open the keyring: give the present one.')

  if (begun === undefined && existsSync(nextPath(folder))) {
    if (!inFolder) {
      return notDone(
        'The last new master key waits for the server to be started with it: do that first, then ask again.',
      )
    }
    // Only the very last step of a rotation was missing.
    finishRotation(folder)
    return succeed(['The rotation that was interrupted is complete.'])
  }
  if (begun !== undefined && keys.newMasterKey !== undefined && !begun.equals(keys.newMasterKey)) {
    return notDone('A rotation to another new master key was begun: give that one, or leave it out.')
  }
  const newMasterKey = begun ?? keys.newMasterKey ?? (inFolder ? randomBytes(keyBytes) : undefined)
  if (newMasterKey === undefined) {
    return notDone(
      'The master key comes from WAYMARK_MASTER_KEY: give the new one in WAYMARK_NEW_MASTER_KEY, and keep it.',
    )
  }
  tellBegun()
  const { unreadable } = rotateMasterKey({ folder, masterKey, newMasterKey, inFolder })
  return succeed([
    'Every key is wrapped by the new master key. The running server needs nothing; backups of the keys folder from before hold the old one: make a new one and destroy those.',
    ...(inFolder ? [] : ['Start the server with the new WAYMARK_MASTER_KEY the next time.']),
    ...(unreadable === 0 ? [] : [`${unreadable} key files open under no key; they were left as they are.`]),
  ])
}

/** The system lets go of it when the process ends, however it ends. */
function takeLock(folder: string): { release(): void } | undefined {
  const path = join(folder, 'rotation.lock')
  const database = new DatabaseSync(path)
  try {
    chmodSync(path, 0o600)
    database.exec('begin exclusive')
  } catch {
    database.close()
    return undefined
  }
  return {
    release() {
      database.close()
      rmSync(path, { force: true })
    },
  }
}
