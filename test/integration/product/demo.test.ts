import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { signedIn } from '../../support/pair-by-interface.ts'
import { createHttpPerson, type HttpPerson } from '../../support/people-http.ts'
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts'
import { openStock } from '../../support/stock-document.ts'

const password = 'waymark-demo'
const workspaces = z.array(
  z.object({ id: z.string(), clientName: z.string(), role: z.enum(['client', 'clinician']) }),
)
const documents = z.array(
  z.object({ id: z.string(), kind: z.string(), title: z.string(), access: z.enum(['write', 'read']) }),
)
const begun = z.object({ id: z.string(), documentId: z.string() })
const problem = z.object({ type: z.string(), title: z.string(), status: z.number(), detail: z.string() })

describe('what other programs rely on, in the demo', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await startServerProcess({ script: 'server/demo/main.ts' })
  })
  afterAll(() => server.dispose())

  const person = (signInName: string) => signedIn(server.url, { signInName, password })
  const read = async <Shape extends z.ZodType>(who: HttpPerson, path: string, shape: Shape) => {
    const answer = await who.ask('GET', path)
    expect(answer.status).toBe(200)
    return shape.parse(JSON.parse(answer.body))
  }
  const firstWorkspace = async (who: HttpPerson) => {
    const [workspace] = await read(who, '/api/workspaces', workspaces)
    if (workspace === undefined) throw new Error('no workspace')
    return workspace
  }
  const documentsOf = async (who: HttpPerson) =>
    read(who, `/api/workspaces/${(await firstWorkspace(who)).id}/documents`, documents)

  it('OI-1 everybody of the demo can sign in, and has the workspaces they should', async () => {
    for (const [name, role, clientName] of [
      ['rivera@demo.test', 'clinician', 'Sam Whitlock'],
      ['sam@demo.test', 'client', 'Sam Whitlock'],
      ['okafor@demo.test', 'clinician', 'Noor Haddad'],
      ['noor@demo.test', 'client', 'Noor Haddad'],
    ] as const) {
      const found = await read(await person(name), '/api/workspaces', workspaces)
      expect(found).toEqual([expect.objectContaining({ role, clientName })])
    }
    expect(await read(await person('admin@demo.test'), '/api/workspaces', workspaces)).toEqual([])
  })

  it('OI-1 the session tells the person’s name', async () => {
    const sam = await person('sam@demo.test')
    const session = z.object({ user: z.object({ name: z.string() }) })
    expect((await read(sam, '/api/auth/session', session)).user.name).toBe('Sam Whitlock')
  })

  it('OI-2 documents are listed with kind, title and access, and only what may be opened', async () => {
    const own = await documentsOf(await person('sam@demo.test'))
    const hers = await documentsOf(await person('rivera@demo.test'))
    const kinds = (list: typeof own, kind: string) => list.filter((one) => one.kind === kind)
    expect(kinds(own, 'board')).toHaveLength(1)
    expect(kinds(own, 'plan')).toHaveLength(1)
    expect(kinds(own, 'session')).toHaveLength(2)
    expect(kinds(own, 'reflection')).toHaveLength(4)
    expect(own.every((one) => one.access === 'write')).toBe(true)
    expect(kinds(hers, 'reflection')).toHaveLength(3)
    expect(kinds(hers, 'reflection').every((one) => one.access === 'read')).toBe(true)
    expect(kinds(hers, 'board')[0]?.access).toBe('write')
  })

  it('OI-3 a reflection is begun with or without a body, shared and unshared', async () => {
    const sam = await person('sam@demo.test')
    const { id } = await firstWorkspace(sam)
    const made = await sam.ask('POST', `/api/workspaces/${id}/reflections`)
    expect(made.status).toBe(201)
    const reflection = begun.parse(JSON.parse(made.body))
    const rivera = await person('rivera@demo.test')
    const listed = async () => (await documentsOf(rivera)).some((one) => one.id === reflection.documentId)
    expect(await listed()).toBe(false)
    expect((await sam.ask('POST', `/api/reflections/${reflection.id}/share`)).status).toBe(204)
    expect(await listed()).toBe(true)
    expect((await sam.ask('POST', `/api/reflections/${reflection.id}/unshare`)).status).toBe(204)
    expect(await listed()).toBe(false)
    expect((await sam.ask('POST', `/api/workspaces/${id}/sessions`, { body: {} })).status).toBe(201)
  })

  it('OI-4 what is not the caller’s is the same 404 as what does not exist; nobody is 401', async () => {
    const okafor = await person('okafor@demo.test')
    const sams = await firstWorkspace(await person('sam@demo.test'))
    const foreign = await okafor.ask('GET', `/api/workspaces/${sams.id}/documents`)
    const absent = await okafor.ask('GET', `/api/workspaces/${'A'.repeat(22)}/documents`)
    expect(foreign.status).toBe(404)
    expect(foreign.body).toBe(absent.body)
    expect(foreign.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.parse(JSON.parse(foreign.body)).status).toBe(404)
    const nobody = await createHttpPerson(server.url).ask('GET', '/api/workspaces')
    expect(nobody.status).toBe(401)
    expect(problem.parse(JSON.parse(nobody.body)).status).toBe(401)
  })

  it('OI-5 a board holds its goals under the agreed names', async () => {
    const sam = await person('sam@demo.test')
    const board = (await documentsOf(sam)).find(({ kind }) => kind === 'board')
    const { doc, close } = await openStock(server.url, sam, board?.id ?? '')
    const goals = doc.getMap('goals')
    expect(goals.size).toBeGreaterThan(3)
    for (const id of goals.keys()) {
      expect(z.object({ order: z.string() }).loose().parse(goals.toJSON()[id]).order).not.toBe('')
      expect(doc.getXmlFragment(`sentence/${id}`).toJSON()).toMatch(/^<paragraph>.+<\/paragraph>$/)
    }
    close()
  })

  it('OI-6 health and readiness answer without signing in', async () => {
    const nobody = createHttpPerson(server.url)
    expect((await nobody.ask('GET', '/healthz')).status).toBe(200)
    expect((await nobody.ask('GET', '/readyz')).status).toBe(200)
  })

  it('R-11 SIGTERM with open sockets ends within 10 seconds, in good order', async () => {
    const sam = await person('sam@demo.test')
    const board = (await documentsOf(sam)).find(({ kind }) => kind === 'board')
    const open = await openStock(server.url, sam, board?.id ?? '')
    const began = Date.now()
    expect(await server.stop()).toBe(0)
    expect(Date.now() - began).toBeLessThan(10_000)
    open.close()
  })
})
