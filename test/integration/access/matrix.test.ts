import { globSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageType, syncType } from '#lib/wire/message-type.ts'
import { encodeSyncStep1, encodeUpdate } from '#lib/wire/sync-frame.ts'
import { encodeAwareness } from '#lib/wire/awareness-frame.ts'
import { createHttpPerson, type HttpPerson } from '#test/support/people-http.ts'
import { password } from '#test/support/people-matrix-server.ts'
import { trySocket, type SocketOutcome } from '#test/support/people-socket.ts'
import { hashContent } from '#server/workspaces/hash-content.ts'
import { startServerProcess, type ServerProcess } from '#test/support/server-process.ts'
import {
  messageRows,
  roles,
  routeRows,
  socketAccess,
  type DocumentName,
  type Role,
  type RouteRow,
} from './matrix-data.ts'

const seedForm = z.object({
  workspaceId: z.string(),
  waitingId: z.string(),
  pretendId: z.string(),
  clinicianId: z.string(),
  spareId: z.string(),
  waitingColleagueId: z.string(),
  goalId: z.string(),
  quoteId: z.string(),
  commentId: z.string(),
  cardId: z.string(),
  practiceCardId: z.string(),
  winId: z.string(),
  ownWinId: z.string(),
  laterOwnWinId: z.string(),
  appointmentId: z.string(),
  appointmentDate: z.string(),
  clientSessionId: z.string(),
  versions: z.record(z.string(), z.string()),
  documents: z.object({
    board: z.string(),
    session: z.string(),
    plan: z.string(),
    draft: z.string(),
    shared: z.string(),
    startingPoint: z.string(),
  }),
})
const decisionsForm = z.array(z.object({ open: z.array(z.object({ id: z.string() })) }))
const begunForm = z.object({ id: z.string(), documentId: z.string() })
const timesForm = z.object({
  coming: z.array(z.object({ appointmentId: z.string(), date: z.string(), version: z.string() })),
})

let server: ServerProcess
let seeded: z.infer<typeof seedForm>
const people = new Map<Role, HttpPerson>()

beforeAll(async () => {
  server = await startServerProcess({ script: 'test/support/people-matrix-server.ts' })
  const line = /^seeded (.*)$/m.exec(server.printed())?.[1] ?? ''
  seeded = seedForm.parse(JSON.parse(line))
  for (const role of roles) {
    const person = createHttpPerson(server.url)
    people.set(role, person)
    if (role === 'nobody') continue
    const answer = await person.signIn(role, password)
    if (answer.status !== 200) throw new Error(`${role} cannot sign in: ${answer.body}`)
  }
})
afterAll(() => server?.dispose())

const absent = () => randomBytes(16).toString('base64url')

function personOf(role: Role): HttpPerson {
  const person = people.get(role)
  if (person === undefined) throw new Error(`nobody is ${role}`)
  return person
}

/** Those who are allowed come last: what they do may use up what the others are refused. */
const askingOrder = [...roles.filter((role) => role !== 'client'), 'client'] as const
const expected = ({ answers }: RouteRow, role: Role) => answers[role] ?? answers.others

/** What the clinician suggests, and nobody has answered. */
async function freshSuggestion(): Promise<z.infer<typeof begunForm>> {
  const path = `/api/workspaces/${seeded.workspaceId}`
  const body = { kind: 'close', seenHash: hashContent({}) }
  await personOf('clinician').ask('POST', `${path}/goals/${seeded.goalId}/suggestions`, { body })
  const told = await personOf('clinician').ask('GET', `${path}/decisions`)
  const [decided] = decisionsForm.parse(JSON.parse(told.body))
  return { id: decided?.open[0]?.id ?? '', documentId: absent() }
}

async function freshOf(kind: NonNullable<RouteRow['fresh']>): Promise<z.infer<typeof begunForm>> {
  return kind === 'suggestion' ? freshSuggestion() : freshReflection(kind)
}

async function freshReflection(kind: 'draft' | 'shared'): Promise<z.infer<typeof begunForm>> {
  const client = personOf('client')
  const begun = await client.ask('POST', `/api/workspaces/${seeded.workspaceId}/reflections`)
  const fresh = begunForm.parse(JSON.parse(begun.body))
  if (kind === 'shared') await client.ask('POST', `/api/reflections/${fresh.id}/share`)
  return fresh
}

/** What is sent: a change of a session names what it was seen as. */
async function bodyOf({ body, sees }: RouteRow): Promise<{ readonly body?: unknown }> {
  if (sees === undefined) return body === undefined ? {} : { body: withIds(body) }
  const told = await personOf('client').ask('GET', `/api/workspaces/${seeded.workspaceId}/appointments`)
  const session = timesForm
    .parse(JSON.parse(told.body))
    .coming.find((one) => one.appointmentId === seeded.appointmentId && one.date === seeded.appointmentDate)
  return { body: { ...z.looseObject({}).parse(body), saw: session?.version } }
}

/** The ids of documents in place of their names. */
function withIds(body: unknown): unknown {
  const named = z.record(z.string(), z.unknown()).safeParse(body)
  if (!named.success) return body
  const documents: Readonly<Record<string, string>> = seeded.documents
  const idOf = (word: unknown) =>
    typeof word === 'string' && word.startsWith(':') ? (documents[word.slice(1)] ?? word) : word
  return Object.fromEntries(Object.entries(named.data).map(([name, word]) => [name, idOf(word)]))
}

/** The row's path with real ids, and the same with ids of the same form that nothing has. */
async function pathsOf(row: RouteRow): Promise<{ readonly real: string; readonly absent: string }> {
  const fresh = row.fresh === undefined ? undefined : await freshOf(row.fresh)
  const ids: Record<string, string> = {
    ...z.record(z.string(), z.string()).parse({
      ...seeded,
      ...seeded.documents,
      ...seeded.versions,
      documents: '',
      versions: '',
    }),
    fresh: fresh?.id ?? absent(),
    freshDocument: fresh?.documentId ?? absent(),
  }
  const fill = (find: (name: string) => string) =>
    row.path.replace(/:(\w+)/g, (_, name: string) => find(name))
  return { real: fill((name) => ids[name] ?? ''), absent: fill(absent) }
}

describe('the JSON interface', () => {
  it('A-1 every route and method there is has its row', async () => {
    const root = join(import.meta.dirname, '../../../app/api')
    const found: string[] = []
    for (const file of globSync('**/route.ts', { cwd: root })) {
      const route = file.replace(/\/route\.ts$/, '')
      const path = routeRows.find((row) => row.route === route)?.path ?? `/api/${route}`
      // Every route answers 405 for a method it lacks, so asking is the only list there is.
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const origin = method === 'GET' ? null : server.url
        const { status } = await personOf('nobody').ask(method, path.replace(/:\w+/g, absent), { origin })
        if (status !== 405) found.push(`${method} ${route}`)
      }
    }
    const rows = new Set(routeRows.map((row) => `${row.method} ${row.route}`))
    expect(found.toSorted()).toEqual([...rows].toSorted())
  })

  it.each(routeRows.map((row) => [`${row.method} ${row.path} ${row.fresh ?? ''}`, row] as const))(
    'A-1 %s',
    async (_, row) => {
      for (const role of askingOrder) {
        const paths = await pathsOf(row)
        const more = await bodyOf(row)
        const answer = await personOf(role).ask(row.method, paths.real, more)
        expect(`${role} ${answer.status}`, answer.body).toBe(`${role} ${expected(row, role)}`)
        expect(answer.headers.get('cache-control'), role).toBe('no-store')
        if (answer.status !== 404) continue
        const nothing = await personOf(role).ask(row.method, paths.absent, more)
        const { status, body, telling } = answer
        expect({ status, body, telling }, role).toEqual({
          status: nothing.status,
          body: nothing.body,
          telling: nothing.telling,
        })
      }
    },
  )
})

describe('every answer', () => {
  const paths = ['/', '/sign-in', '/set-up', '/nothing', '/api/workspaces', '/api/nothing']

  it.each(paths)('W-8 %s carries the headers that keep a browser careful', async (path) => {
    const first = await personOf('client').ask('GET', path)
    const second = await personOf('client').ask('GET', path)
    const policyOf = (answer: typeof first) => answer.headers.get('content-security-policy') ?? ''
    expect(policyOf(first)).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'/)
    expect(policyOf(first)).not.toMatch(/unsafe-(inline|eval)/)
    expect(policyOf(second)).not.toBe(policyOf(first))
    expect(first.telling).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(first.headers.get('x-powered-by')).toBeNull()
  })

  it('W-8 a built file, and one that is not there, may run nothing where it is opened as a page', async () => {
    const { body } = await personOf('client').ask('GET', '/help')
    const file = /\/_next\/static\/[^"]+\.js/.exec(body)?.[0] ?? ''
    for (const [path, status] of [
      [file, 200],
      ['/_next/static/x.js', 404],
    ] as const) {
      const answer = await personOf('client').ask('GET', path)
      expect(answer.status, path).toBe(status)
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(answer.telling).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
    }
  })
})

describe('where a change of state comes from', () => {
  const changes = routeRows.filter((row) => row.method !== 'GET')

  it('W-4 a foreign, sibling, null or absent Origin changes nothing, whoever asks', async () => {
    const { port } = new URL(server.url)
    const origins = [
      'https://evil.test',
      `http://app.localhost:${port}`,
      'http://localhost:1',
      'null',
      '',
      null,
    ]
    for (const row of changes) {
      // next-auth has a token of its own, so there an absent Origin passes on to it.
      const refusedHere = row.route.startsWith('auth/')
        ? origins.filter((origin) => origin !== null)
        : origins
      if (row.route === '[...unknown]' || row.path === '/api/auth/nothing') continue
      for (const origin of refusedHere) {
        for (const role of ['nobody', 'client', 'clinician'] as const) {
          const paths = await pathsOf({ ...row, fresh: undefined })
          const answer = await personOf(role).ask(row.method, paths.real, { body: row.body, origin })
          expect(`${row.path} ${origin} ${answer.status}`).toBe(`${row.path} ${origin} 403`)
          expect(answer.body).toContain('urn:waymark:problem:foreign-origin')
        }
      }
    }
  })

  it('W-4 signing in and out from a foreign or null Origin is refused, with the right token too', async () => {
    const person = createHttpPerson(server.url)
    const { csrfToken } = z
      .object({ csrfToken: z.string() })
      .parse(JSON.parse((await person.ask('GET', '/api/auth/csrf')).body))
    for (const path of ['/api/auth/callback/credentials', '/api/auth/signout']) {
      for (const origin of ['https://evil.test', 'null']) {
        const body = new URLSearchParams({ csrfToken, email: 'client', password, json: 'true' })
        const answer = await person.ask('POST', path, { body, origin })
        expect(answer.status).toBe(403)
        expect(answer.headers.getSetCookie()).toEqual([])
      }
    }
  })

  it('W-5 headers that ask the proxy layer to step aside change no refusal', async () => {
    const headers = {
      'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
      'x-middleware-rewrite': '/api/clients',
      'x-waymark-path': '/clients',
    }
    for (const row of routeRows.filter(({ method }) => method === 'GET')) {
      const paths = await pathsOf(row)
      const { status } = await personOf('other-client').ask('GET', paths.real, { headers })
      expect(`${row.path} ${status}`).toBe(`${row.path} ${expected(row, 'other-client')}`)
    }
  })
})

const step1 = encodeSyncStep1(Y.encodeStateVector(new Y.Doc()))
const until = {
  ask: step1,
  isAnswer: (frame: Uint8Array) => frame[0] === messageType.sync && frame[1] === syncType.step2,
}

/** One well-formed frame of each type; what only the server sends goes with nothing after its number. */
function frameOf(name: keyof typeof messageType, document: DocumentName): Uint8Array {
  if (name === 'awareness')
    return encodeAwareness([{ clientId: 7, clock: 1, state: '{"user":{"name":"Eve"}}' }])
  if (name !== 'sync') return Uint8Array.of(messageType[name])
  const doc = new Y.Doc()
  if (document === 'board') doc.getMap('steps').set(absent(), new Y.Map([['goal', 'goal-1']]))
  else doc.getXmlFragment(rootOf(document)).insert(0, [new Y.XmlElement('paragraph')])
  return encodeUpdate(Y.encodeStateAsUpdate(doc))
}

function rootOf(document: DocumentName): string {
  if (document === 'plan') return 'part/early-signs'
  return document === 'startingPoint' ? 'part/values' : 'body'
}

const openSocket = (role: Role, documentId: string, frames: readonly Uint8Array[], origin = server.url) =>
  trySocket(`${server.url}/sync/${documentId}`, { cookie: personOf(role).cookie(), origin, frames, until })

function describeOutcome({ refused, closed }: SocketOutcome): 'stays' | number {
  return refused ?? closed?.code ?? 'stays'
}

describe('the socket', () => {
  const documentNames = Object.keys(socketAccess).filter((name): name is DocumentName => name in socketAccess)
  const messageNames = Object.keys(messageRows).filter(
    (name): name is keyof typeof messageRows => name in messageRows,
  )

  it('A-1 every message type there is has its row', () => {
    expect(Object.keys(messageType).toSorted()).toEqual(Object.keys(messageRows).toSorted())
  })

  it.each(documentNames)('A-1 each person, each message: %s', async (document) => {
    const documentId = seeded.documents[document]
    for (const role of roles) {
      const access = socketAccess[document][role]
      for (const name of messageNames) {
        const outcome = await openSocket(role, documentId, [frameOf(name, document)])
        const refusal = role === 'nobody' ? 4401 : 4404
        const wanted = access === undefined ? refusal : messageRows[name][access]
        expect(`${role} ${name} ${describeOutcome(outcome)}`).toBe(`${role} ${name} ${wanted}`)
        if (access !== undefined) continue
        const nothing = await openSocket(role, absent(), [frameOf(name, document)])
        expect(outcome, role).toEqual(nothing)
      }
    }
  })

  it('A-1 a message type that nobody listed closes the connection', async () => {
    const listed = new Set<number>(Object.values(messageType))
    const unlisted = Array.from({ length: 128 }, (_, type) => type).filter((type) => !listed.has(type))
    for (const [index, type] of unlisted.entries()) {
      // One person who is closed for this a hundred times in a minute would be told 4429.
      const role = index % 2 === 0 ? 'client' : 'clinician'
      const outcome = await openSocket(role, seeded.documents.session, [Uint8Array.of(type)])
      expect(`${type} ${describeOutcome(outcome)}`).toBe(`${type} 4400`)
    }
  })

  it('W-4 a socket from a foreign, sibling, null or absent Origin is refused before it opens', async () => {
    const { port } = new URL(server.url)
    const origins = ['https://evil.test', `http://app.localhost:${port}`, 'null', undefined]
    for (const origin of origins) {
      const outcome = await trySocket(`${server.url}/sync/${seeded.documents.board}`, {
        cookie: personOf('client').cookie(),
        origin,
        frames: [],
        until,
      })
      expect(outcome).toEqual({ refused: 403, received: [] })
    }
  })
})
