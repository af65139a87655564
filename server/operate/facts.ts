import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Config } from '../config.ts'
import { masterPath, readIfThere, readNext } from '../storage/keyring/next-master-key.ts'
import { readRoot, rootPath } from '../storage/keyring/root-file.ts'
import { databaseFileName } from '../storage/sqlite/open-database.ts'

/** What was found of a folder; of one that is not there yet, what is found of the folder it will be made in. */
export interface FolderFacts {
  readonly exists: boolean
  readonly isFolder: boolean
  /** Whether other users of the machine may read it, or a key file in it. */
  readonly openToOthers: boolean
  /** The type that statfs gives. */
  readonly filesystem: number
  readonly freeBytes: number
  readonly writable: boolean
}

/** Everything that the doctor looks at, gathered without changing anything. */
export interface Facts {
  readonly nodeMajor: number
  readonly sqliteVersion: string
  readonly now: number
  readonly data: FolderFacts
  readonly keys: FolderFacts
  /** 'none': a first start. */
  readonly database: 'none' | 'unreadable' | { readonly version: number; readonly newestAt: number }
  readonly masterKey: 'opens' | 'wrong' | 'missing' | 'malformed' | 'not-made-yet'
  /** A rotation was begun and the keys folder says so still. */
  readonly rotationOpen: boolean
  /** Ports that somebody listens on already. */
  readonly takenPorts: readonly number[]
  readonly developmentMode: boolean
}

export async function gatherFacts(config: Config): Promise<Facts> {
  const { dataFolder, keysFolder } = config
  const ports = [config.port, config.metricsPort ?? 0].filter((port) => port !== 0)
  const taken = await Promise.all(ports.map((port) => isTaken(port)))
  return {
    nodeMajor: Number(process.versions.node.split('.')[0]),
    sqliteVersion: process.versions['sqlite'] ?? '',
    now: Date.now(),
    data: folderFacts(dataFolder, []),
    keys: folderFacts(keysFolder, existsSync(keysFolder) ? listKeys(keysFolder) : []),
    database: readDatabase(dataFolder),
    masterKey: readMasterKey(config),
    rotationOpen: existsSync(join(keysFolder, 'next.key')),
    takenPorts: ports.filter((_, index) => taken[index]),
    developmentMode: config.mode === 'development',
  }
}

function listKeys(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.key'))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

function folderFacts(folder: string, files: readonly string[]): FolderFacts {
  const exists = existsSync(folder)
  let place = folder
  while (!existsSync(place)) place = dirname(place)
  const { type, bavail, bsize } = statfsSync(place)
  const isPrivate = (path: string) => process.platform === 'win32' || (statSync(path).mode & 0o077) === 0
  return {
    exists,
    isFolder: !exists || statSync(folder).isDirectory(),
    openToOthers: exists && ![folder, ...files].every(isPrivate),
    filesystem: type,
    freeBytes: bavail * bsize,
    writable: isWritable(place),
  }
}

/** By writing: an administrator is told yes by the mode alone, also on a disk that is mounted to be read. */
function isWritable(folder: string): boolean {
  const path = join(folder, `.waymark-${randomBytes(6).toString('hex')}`)
  try {
    writeFileSync(path, '')
    rmSync(path)
    return true
  } catch {
    return false
  }
}

function readDatabase(dataFolder: string): Facts['database'] {
  const path = join(dataFolder, databaseFileName)
  if (!existsSync(path)) return 'none'
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 1_000 })
    try {
      const version = Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0)
      // One that was begun and not finished has no tables yet.
      const newest =
        version === 0 ? undefined : database.prepare('select max(last_input_at) as at from sessions').get()
      return { version, newestAt: Number(newest?.['at'] ?? 0) }
    } finally {
      database.close()
    }
  } catch {
    return 'unreadable'
  }
}

function readMasterKey({ keysFolder, dataFolder, masterKey }: Config): Facts['masterKey'] {
  const given = masterKey === undefined ? undefined : Buffer.from(masterKey, 'base64')
  if (given !== undefined && given.length !== 32) return 'malformed'
  const hasRoot = existsSync(rootPath(keysFolder))
  const hasData = existsSync(join(dataFolder, databaseFileName))
  if (!hasRoot) return hasData ? 'missing' : 'not-made-yet'
  const key = given ?? readIfThere(masterPath(keysFolder))
  if (key === undefined) return 'missing'
  const next = readNext(keysFolder, key)
  const opens = readRoot(keysFolder, key) ?? (next && readRoot(keysFolder, next))
  return opens === undefined ? 'wrong' : 'opens'
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 })
    const done = (taken: boolean) => {
      socket.destroy()
      resolve(taken)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
    socket.once('timeout', () => done(false))
  })
}
