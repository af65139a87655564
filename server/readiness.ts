import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { masterPath } from './storage/keyring/next-master-key.ts'
import { rootPath } from './storage/keyring/root-file.ts'
import { databaseFileName } from './storage/sqlite/open-database.ts'
import type { Store } from './storage/store.ts'

/** Why no traffic should be sent here just now; in words that may be shown to anybody. */
export type NotReady = 'draining' | 'keys-gone' | 'database-gone' | 'store-unreadable' | 'store-unwritable'

export interface Readiness {
  /** Undefined while pages can be read and words can be kept. Answers within some three seconds. */
  findReason(): Promise<NotReady | undefined>
  /** From now on the answer is 'draining'. */
  drain(): void
}

const answerTimeoutMs = 2_000
/** Whoever asks often is told what was found a moment ago. */
const keptMs = 1_000

/** Tries what people need: a read by one thread, a write to the disk by the other, the keys in their place. */
export function createReadiness(parts: {
  readonly store: Pick<Store, 'run' | 'ask'>
  readonly dataFolder: string
  readonly keysFolder: string
  readonly masterKeyInFolder: boolean
  /** Milliseconds that never step back. */
  readonly elapsed: () => number
}): Readiness {
  const { store, elapsed } = parts
  const path = join(parts.dataFolder, databaseFileName)
  const opened = fileOf(path)
  const keyPaths = [rootPath(parts.keysFolder)]
  if (parts.masterKeyInFolder) keyPaths.push(masterPath(parts.keysFolder))
  let draining = false
  let last: { readonly at: number; readonly reason: Promise<NotReady | undefined> } | undefined

  async function tryAll(): Promise<NotReady | undefined> {
    if (!keyPaths.every((key) => existsSync(key))) return 'keys-gone'
    // What is written to a file that was removed or replaced is gone when the process ends.
    if (fileOf(path) !== opened) return 'database-gone'
    if (!(await answers(store.ask('isSetUp', undefined)))) return 'store-unreadable'
    if (!(await answers(store.run('probeWriting', undefined)))) return 'store-unwritable'
    return undefined
  }

  return {
    findReason() {
      if (draining) return Promise.resolve('draining')
      if (last === undefined || elapsed() - last.at > keptMs) last = { at: elapsed(), reason: tryAll() }
      return last.reason
    },
    drain() {
      draining = true
    },
  }
}

function fileOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? undefined : `${found.dev}/${found.ino}`
}

function answers(work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), answerTimeoutMs)
    work
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer))
  })
}
