import { migrations } from '../storage/migrations.ts'
import { isSqliteSafe } from '../storage/sqlite/open-database.ts'
import { startRefusalSentences } from '../storage/start-refusal.ts'
import type { Facts, FolderFacts } from './facts.ts'

/** Something that is not as it should be, and what to do. The server does not start while one refuses. */
export interface Finding {
  readonly name: string
  readonly refuses: boolean
  readonly sentence: string
}

const megabyte = 1024 * 1024
const dayMs = 86_400_000
/** Before this version was made; no clock that is right says so. */
const madeAt = Date.UTC(2026, 10, 1)

/** Types of statfs(2) on Linux whose locks and fsyncs cannot be relied on. */
const networkDisks: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9p'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x0bd00bd0, 'Lustre'],
])
const fuse = 0x65735546
const inMemory = 0x01021994

/** What the mail server answered when it was tried; undefined where no mail is sent. */
export function diagnoseMail(
  tried: 'well' | 'unreachable' | 'not-let-in' | 'refused' | undefined,
  isPublic: boolean,
): readonly Finding[] {
  if (tried === undefined) return []
  const found: Finding[] = []
  if (tried === 'unreachable' || tried === 'refused') {
    found.push(
      warn(
        'mail-unreachable',
        'The mail server that SMTP_URL names was not reached, or offers no encryption: check host and port. Until then nobody gets a link by e-mail.',
      ),
    )
  }
  if (tried === 'not-let-in') {
    found.push(
      warn(
        'mail-not-let-in',
        'The mail server does not take the name and password in SMTP_URL: put them right. Until then nobody gets a link by e-mail.',
      ),
    )
  }
  if (!isPublic) {
    found.push(
      warn(
        'mail-without-origin',
        'Links in messages lead to this machine only: set WAYMARK_ORIGIN to where people open Waymark.',
      ),
    )
  }
  return found
}

/** What is wrong, worst first. Pure: the facts are gathered elsewhere. */
export function diagnose(facts: Facts): readonly Finding[] {
  return [
    ...diagnoseRuntime(facts),
    ...diagnoseFolder('data', 'WAYMARK_DATA', facts.data),
    ...diagnoseFolder('keys', 'WAYMARK_KEYS', facts.keys),
    ...diagnoseKeys(facts),
    ...diagnoseDatabase(facts),
    ...facts.takenPorts.map((port) =>
      refuse(
        'port-taken',
        `Port ${port} is taken by another program: stop that one, or choose another port, such as PORT=3001 npm start.`,
      ),
    ),
  ].toSorted((one, other) => Number(other.refuses) - Number(one.refuses))
}

function diagnoseRuntime({ nodeMajor, sqliteVersion, now, developmentMode }: Facts): readonly Finding[] {
  const found: Finding[] = []
  if (nodeMajor < 24) {
    found.push(
      refuse('node-too-old', 'Waymark needs Node 24 or newer: "npm ci" brings it on Linux; use "npm start".'),
    )
  }
  if (!isSqliteSafe(sqliteVersion))
    found.push(refuse('sqlite-too-old', startRefusalSentences['sqlite-too-old']))
  if (now < madeAt) {
    found.push(
      refuse(
        'clock-far-off',
        'The clock of this machine stands before this version was made: set it (timedatectl), or links and sessions end at the wrong time.',
      ),
    )
  }
  if (developmentMode) {
    found.push(warn('development-mode', 'WAYMARK_MODE is "development": leave it out where people use it.'))
  }
  return found
}

function diagnoseFolder(name: 'data' | 'keys', variable: string, folder: FolderFacts): readonly Finding[] {
  if (!folder.isFolder) {
    return [
      refuse(
        `${name}-not-a-folder`,
        `${variable} names a file: name a folder, or one that does not exist yet.`,
      ),
    ]
  }
  const found: Finding[] = []
  if (folder.openToOthers) {
    found.push(
      refuse(
        `${name}-open-to-others`,
        name === 'keys'
          ? startRefusalSentences['keys-open-to-others']
          : `The folder that ${variable} names is open to other users of this machine: run chmod 700 on it.`,
      ),
    )
  }
  const network = networkDisks.get(folder.filesystem)
  if (network !== undefined) {
    found.push(
      refuse(
        `${name}-on-network-disk`,
        `${variable} lies on a network disk (${network}), whose locks cannot be relied on: choose a folder on a disk of this machine.`,
      ),
    )
  }
  if (folder.filesystem === fuse) {
    found.push(
      warn(`${name}-on-fuse`, `${variable} lies on a FUSE disk: make sure that it is not a network's.`),
    )
  }
  if (folder.filesystem === inMemory) {
    found.push(
      warn(`${name}-in-memory`, `${variable} lies in memory: all of it is gone when the machine stops.`),
    )
  }
  if (!folder.writable) {
    found.push(
      refuse(
        `${name}-not-writable`,
        `${variable} cannot be written: give it to the user that runs Waymark (chown), on a disk mounted to be written.`,
      ),
    )
  }
  if (folder.freeBytes < 32 * megabyte) {
    found.push(
      refuse(
        `${name}-no-space`,
        `There is no space left where ${variable} lies: make room; nothing that was kept has changed.`,
      ),
    )
  } else if (folder.freeBytes < 1024 * megabyte) {
    found.push(
      warn(`${name}-little-space`, `There is less than 1 GB left where ${variable} lies: make room soon.`),
    )
  }
  return found
}

function diagnoseKeys({ masterKey, rotationOpen }: Facts): readonly Finding[] {
  const found: Finding[] = []
  const reasons = { missing: 'keys-missing', wrong: 'keys-wrong', malformed: 'master-key-malformed' } as const
  if (masterKey === 'missing' || masterKey === 'wrong' || masterKey === 'malformed') {
    const reason = reasons[masterKey]
    found.push(refuse(reason, startRefusalSentences[reason]))
  }
  if (rotationOpen) {
    found.push(
      warn(
        'rotation-open',
        'A new master key was announced and not taken up everywhere: run npm run rotate-key again, or start the server with the new WAYMARK_MASTER_KEY.',
      ),
    )
  }
  return found
}

function diagnoseDatabase({ database, now }: Facts): readonly Finding[] {
  if (database === 'none') return []
  if (database === 'unreadable') {
    return [refuse('database-unreadable', startRefusalSentences['database-unreadable'])]
  }
  if (database.version > migrations.length) {
    return [refuse('database-too-new', startRefusalSentences['database-too-new'])]
  }
  if (database.newestAt > now + dayMs) {
    return [
      warn(
        'clock-behind-data',
        'Somebody was here more than a day after what the clock of this machine says now: check the clock. Nothing is lost by it.',
      ),
    ]
  }
  return []
}

function refuse(name: string, sentence: string): Finding {
  return { name, refuses: true, sentence }
}

function warn(name: string, sentence: string): Finding {
  return { name, refuses: false, sentence }
}
