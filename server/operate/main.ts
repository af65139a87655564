import { resolve } from 'node:path'
import { readConfig, type Config } from '../config.ts'
import { startRefusalOf } from '../storage/start-refusal.ts'
import { backup } from './backup.ts'
import { doctor } from './doctor.ts'
import type { Folders } from './folders.ts'
import { notDone, type Outcome } from './outcome.ts'
import { restore } from './restore.ts'
import { rotateKey } from './rotate-key.ts'
import { verifyLog } from './verify-log.ts'

/** The operator's commands, by the name of their npm script. */
const commands: Readonly<Record<string, (args: readonly string[], config: Config) => Promise<Outcome>>> = {
  backup: async ([into], config) =>
    into === undefined
      ? notDone('Name the folder that backups go to: npm run backup -- <folder>')
      : backup(foldersOf(config), into, new Date()),
  doctor: (_, config) => doctor(config),
  restore: async (args, config) => {
    const [backupFolder, into] = args.filter((arg) => arg !== '--verify').map((arg) => resolve(arg))
    if (backupFolder === undefined || !args.includes('--verify')) {
      return notDone(
        'Name the backup, and an empty folder to put it into: npm run restore -- --verify <backup> [<folder>]',
      )
    }
    return restore(backupFolder, foldersOf(config), into)
  },
  'rotate-key': async (_, { keysFolder, masterKey }) =>
    rotateKey(
      {
        keysFolder,
        masterKey: keyOf(masterKey),
        newMasterKey: keyOf(process.env['WAYMARK_NEW_MASTER_KEY']),
      },
      () => process.stdout.write('Rotating the master key.\n'),
    ),
  'verify-log': ([flag, against], config) =>
    verifyLog(
      foldersOf(config),
      flag === '--against' && against !== undefined ? resolve(against) : undefined,
    ),
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2)
  const config = readConfig(process.env)
  if (!config.ok) return tell(notDone(config.failure.sentence))
  const command = commands[name]
  if (command === undefined) return tell(notDone(`Known commands: ${Object.keys(commands).join(', ')}.`))
  try {
    tell(await command(args, config.value))
  } catch (thrown) {
    tell(notDone(sentenceOf(thrown)))
  }
}

function foldersOf({ dataFolder, keysFolder, masterKey }: Config): Folders {
  return { dataFolder, keysFolder, masterKey: keyOf(masterKey) }
}

function keyOf(base64: string | undefined): Uint8Array | undefined {
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64')
}

/** A refusal says what to do by itself; of anything else only its code is told, as it could quote a value. */
function sentenceOf(thrown: unknown): string {
  if (startRefusalOf(thrown) !== undefined && thrown instanceof Error) return thrown.message
  const code: unknown =
    typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined
  return `This could not be done (${typeof code === 'string' ? code : 'unexpected'}): check that the folders can be read and written and have space, then ask again.`
}

function tell(outcome: Outcome): void {
  if (outcome.ok) process.stdout.write(`${outcome.value.join('\n')}\n`)
  else process.stderr.write(`${outcome.failure.lines.join('\n')}\n`)
  process.exitCode = outcome.ok ? 0 : 1
}

await main()
