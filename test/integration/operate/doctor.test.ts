import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { startSmtpServer } from '../../support/smtp-server.ts'
import { figure } from '../../support/tries.ts'

interface Case {
  readonly what: string
  readonly says: RegExp
  readonly environment?: Readonly<Record<string, string>>
  /** Run in the process before anything else: what no test can make of this machine. */
  readonly pretend?: string
  readonly spoil?: (folder: string) => void
}

const statfs = (changes: string) =>
  `const fs = require('node:fs'); const real = fs.statfsSync
   fs.statfsSync = (path) => ({ ...real(path), ${changes} })
   require('node:module').syncBuiltinESMExports()`

const cases: readonly Case[] = [
  {
    what: 'an old SQLite',
    pretend: "Object.defineProperty(process.versions, 'sqlite', { value: '3.50.0' })",
    says: /older than 3\.51\.3.*use the Node/,
  },
  {
    what: 'an old Node',
    pretend: "Object.defineProperty(process.versions, 'node', { value: '22.1.0' })",
    says: /needs Node 24.*npm ci/,
  },
  {
    what: 'keys missing',
    spoil: (at) => rmSync(join(at, 'keys'), { recursive: true }),
    says: /put back the folder/,
  },
  {
    what: 'the master key missing',
    spoil: (at) => rmSync(join(at, 'keys', 'master.key')),
    says: /put back the folder.*master key/,
  },
  {
    what: 'keys that others can read',
    spoil: (at) => chmodSync(join(at, 'keys', 'root.key'), 0o644),
    says: /chmod 700.*chmod 600/,
  },
  {
    what: 'data open to others',
    spoil: (at) => chmodSync(join(at, 'data'), 0o755),
    says: /WAYMARK_DATA.*chmod 700/,
  },
  {
    what: 'keys inside the data',
    spoil: (at) => renameSync(join(at, 'keys'), join(at, 'data', 'keys')),
    environment: { WAYMARK_KEYS: 'data/keys' },
    says: /must lie outside WAYMARK_DATA/,
  },
  {
    what: 'another master key',
    environment: { WAYMARK_MASTER_KEY: randomBytes(32).toString('base64') },
    says: /put back the master\.key/,
  },
  {
    what: 'a malformed master key',
    environment: { WAYMARK_MASTER_KEY: 'short' },
    says: /openssl rand -base64 32/,
  },
  { what: 'data on a network disk', pretend: statfs('type: 0x6969'), says: /NFS.*disk of this machine/ },
  { what: 'no space', pretend: statfs('bavail: 10'), says: /no space left.*make room/ },
  { what: 'an http origin', environment: { WAYMARK_ORIGIN: 'http://waymark.example' }, says: /https origin/ },
  {
    what: 'a disk that cannot be written',
    pretend: `const fs = require('node:fs'); const real = fs.writeFileSync
      fs.writeFileSync = (path, ...rest) => {
        if (String(path).includes('.waymark-')) throw Object.assign(new Error('EROFS'), { code: 'EROFS' })
        return real(path, ...rest)
      }
      require('node:module').syncBuiltinESMExports()`,
    says: /cannot be written.*chown/,
  },
  {
    what: 'a database of a newer version',
    spoil: (at) => {
      const database = new DatabaseSync(join(at, 'data', 'waymark.db'))
      database.exec('pragma user_version = 1000')
      database.close()
    },
    says: /newer Waymark.*restore a backup/,
  },
  {
    what: 'a database that is none',
    spoil: (at) => writeFileSync(join(at, 'data', 'waymark.db'), randomBytes(8_192)),
    says: /cannot be opened: check/,
  },
  {
    what: 'a clock far off',
    pretend: 'const now = Date.now; Date.now = () => now() - 400 * 86400000',
    says: /clock.*timedatectl/,
  },
  {
    what: 'a mail server without an address to send from',
    environment: { SMTP_URL: 'smtps://me:secret@mail.example' },
    says: /MAIL_FROM must be/,
  },
  {
    what: 'one port for two things',
    environment: { WAYMARK_METRICS_PORT: '3000', PORT: '3000' },
    says: /a port of its own/,
  },
]

let made: string
const root = mkdtempSync(join(tmpdir(), 'waymark-doctor-'))
beforeAll(async () => {
  made = join(root, 'made')
  const folders = { dataFolder: join(made, 'data'), keysFolder: join(made, 'keys') }
  const store = await createSqliteStore({ ...folders, clock: { now: () => Date.now() } })
  await store.close()
})
afterAll(() => rmSync(root, { recursive: true }))

async function run(script: readonly string[], tried: Case, folder: string, port: number) {
  const pretend = join(folder, 'pretend.cjs')
  writeFileSync(pretend, tried.pretend ?? '')
  const child = spawn(process.execPath, ['--require', pretend, ...script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      WAYMARK_DATA: join(folder, 'data'),
      ...tried.environment,
      WAYMARK_KEYS: join(folder, tried.environment?.['WAYMARK_KEYS'] ?? 'keys'),
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += String(text)))
  const [code]: readonly unknown[] = await once(child, 'close')
  return { code, said }
}

const scripts = [['server/main.ts'], ['server/operate/main.ts', 'doctor']]

function copyOf(name: string): string {
  const folder = join(root, name)
  cpSync(made, folder, { recursive: true })
  for (const part of ['data', 'keys']) chmodSync(join(folder, part), 0o700)
  return folder
}

it(`O-2 ${cases.length + 1} misconfigurations: neither starts nor passes the doctor, and each says what to do`, async () => {
  let refused = 0
  for (const [index, tried] of cases.entries()) {
    const folder = copyOf(`case-${index}`)
    tried.spoil?.(folder)
    const before = existsSync(join(folder, 'keys', 'master.key'))
    for (const script of scripts) {
      const { code, said } = await run(script, tried, folder, 0)
      expect({ what: tried.what, code }).toEqual({ what: tried.what, code: 1 })
      expect(said, tried.what).toMatch(tried.says)
      expect(said, tried.what).not.toContain('    at ')
    }
    expect(existsSync(join(folder, 'keys', 'master.key')), tried.what).toBe(before)
    refused += 1
  }

  const other = createServer((socket) => socket.on('error', () => {}).end('no')).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  for (const script of scripts) {
    const { code, said } = await run(
      script,
      { what: 'port', says: /./ },
      copyOf(`port-${script.length}`),
      port,
    )
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/taken.*choose another/) })
  }
  other.close()
  refused += 1
  figure(`O-2 ${refused} of ${cases.length + 1} misconfigurations refused, each with what to do`)
}, 180_000)

it('MA-3 the doctor tries the mail server, says what to do, and keeps nothing from starting', async () => {
  const from = { MAIL_FROM: 'post@house.example' }
  const look = async (url: string) =>
    run(
      scripts[1] ?? [],
      { what: 'mail', says: /./, environment: { ...from, SMTP_URL: url } },
      copyOf('mail'),
      0,
    )
  const mail = await startSmtpServer({ letsIn: { name: 'post', password: 'right' } })
  const right = await look(mail.url)
  expect(right.code).toBe(0)
  expect(right.said).not.toMatch(/mail-(?:unreachable|not-let-in)/)
  expect(right.said).toMatch(/mail-without-origin.*WAYMARK_ORIGIN/)
  const wrong = await look(mail.url.replace('right', 'wrong'))
  expect(wrong).toMatchObject({ code: 0, said: expect.stringMatching(/mail-not-let-in.*put them right/) })
  await mail.close()
  const gone = await look(mail.url)
  expect(gone).toMatchObject({
    code: 0,
    said: expect.stringMatching(/mail-unreachable.*check host and port/),
  })
})

it('OP-8 the doctor finds nothing against folders that are well', async () => {
  const { code, said } = await run(scripts[1] ?? [], { what: 'well', says: /./ }, copyOf('well'), 0)
  expect({ code, said }).toEqual({ code: 0, said: 'Waymark can start here.\n' })
})
