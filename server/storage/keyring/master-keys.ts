import { masterPath, readIfThere, readNext } from './next-master-key.ts'
import { readRoot } from './root-file.ts'

/**
 * The master keys that a file of the keyring may lie wrapped under. There is one, except while `rotate-key`
 * puts another in its place: then, and until this process ends, it follows what stands in the folder.
 */
export interface MasterKeys {
  /** Under which a new key is to be wrapped, as the folder stands now. */
  current(): Uint8Array
  /** What the first fitting master key opens; looks into the folder again only when no known one does. */
  open(unwrap: (masterKey: Uint8Array) => Buffer | undefined): Buffer | undefined
}

/** `given` is what the process was started with. */
export function openMasterKeys(folder: string, given: Uint8Array): MasterKeys {
  const known: Uint8Array[] = [given]

  /** The same bytes are the same object from the first time on. */
  function learn(masterKey: Uint8Array): Uint8Array {
    const already = known.find((other) => Buffer.compare(other, masterKey) === 0)
    if (already === undefined) known.unshift(masterKey)
    return already ?? masterKey
  }

  /** The key that a rotation is leading to, when one has begun. */
  function learnFromFolder(): Uint8Array | undefined {
    const inFile = readIfThere(masterPath(folder))
    if (inFile?.length === given.length) learn(inFile)
    for (const masterKey of known) {
      const next = readNext(folder, masterKey)
      if (next !== undefined) return learn(next)
    }
    return undefined
  }

  function findCurrent(): Uint8Array | undefined {
    return learnFromFolder() ?? known.find((masterKey) => readRoot(folder, masterKey) !== undefined)
  }

  function tryKnown(unwrap: (masterKey: Uint8Array) => Buffer | undefined): Buffer | undefined {
    for (const masterKey of known) {
      const opened = unwrap(masterKey)
      if (opened !== undefined) return opened
    }
    return undefined
  }

  return {
    // A rotation may end between two files being read: then the second look finds its key.
    current: () => findCurrent() ?? findCurrent() ?? given,
    open(unwrap) {
      const opened = tryKnown(unwrap)
      if (opened !== undefined) return opened
      learnFromFolder()
      return tryKnown(unwrap)
    },
  }
}
