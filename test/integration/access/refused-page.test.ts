import { randomBytes } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpPerson, type HttpAnswer, type HttpPerson } from '#test/support/people-http.ts'
import { password } from '#test/support/people-matrix-server.ts'
import { startServerProcess, type ServerProcess } from '#test/support/server-process.ts'

const seedForm = z.object({
  workspaceId: z.string(),
  goalId: z.string(),
  sessionPageId: z.string(),
  reflections: z.object({ draft: z.string() }),
  documents: z.object({ draft: z.string() }),
  versions: z.object({ draftVersion: z.string() }),
})

/** Every page that is asked for by an id. */
const pages = globSync('**/page.tsx', { cwd: join(import.meta.dirname, '../../../app') })
  .filter((file) => file.includes('['))
  .map((file) => `/${file.replace(/\/page\.tsx$/, '')}`)
  .toSorted()

let server: ServerProcess
let seeded: z.infer<typeof seedForm>
let stranger: HttpPerson
let clinician: HttpPerson

beforeAll(async () => {
  server = await startServerProcess({ script: 'test/support/people-matrix-server.ts' })
  seeded = seedForm.parse(JSON.parse(/^seeded (.*)$/m.exec(server.printed())?.[1] ?? ''))
  stranger = await signedIn('other-clinician')
  clinician = await signedIn('clinician')
})
afterAll(() => server?.dispose())

async function signedIn(name: string): Promise<HttpPerson> {
  const person = createHttpPerson(server.url)
  const answer = await person.signIn(name, password)
  if (answer.status !== 200) throw new Error(`${name} cannot sign in`)
  return person
}

const absentId = () => randomBytes(16).toString('base64url')
const fill = (page: string, find: (name: string) => string) =>
  page.replace(/\[(\w+)\]/g, (_, name: string) => find(name))
const realPath = (page: string) => {
  const { workspaceId, goalId, sessionPageId, reflections, documents, versions } = seeded
  const ids: Readonly<Record<string, string>> = {
    workspaceId,
    goalId,
    sessionPageId,
    reflectionId: reflections.draft,
    documentId: documents.draft,
    versionId: versions.draftVersion,
  }
  return fill(page, (name) => ids[name] ?? '')
}

/**
 * As a page that lives asks for another: Next first says where its parts are asked for, and has begun its
 * answer before the page has asked the gate.
 */
async function askPart(path: string): Promise<HttpAnswer> {
  const headers = { rsc: '1' }
  const { status, headers: told } = await stranger.ask('GET', path, { headers })
  expect(status).toBe(307)
  return stranger.ask('GET', told.get('location') ?? '', { headers })
}

/** Without what is different at every asking (the nonce) and without what was asked. */
function tell({ status, body, telling, headers }: HttpAnswer, page: string, path: string) {
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''
  const asked = path.split('/').filter((part) => !page.includes(part))
  const blot = (text: string) => [nonce, ...asked].reduce((left, part) => left.replaceAll(part, '*'), text)
  return { status, telling: blot(JSON.stringify(telling)), body: blot(body) }
}

/**
 * A part's rows, without what Next makes up anew for each asking (a nonce, keys of the head's parts). They come
 * in the order in which they were ready, which says nothing.
 */
function rowsOf(part: HttpAnswer, page: string, path: string): readonly string[] {
  const { body } = tell(part, page, path)
  const plain = body.replaceAll(/"nonce":"[^"]*"/g, '"nonce":"*"').replaceAll(/"[\w-]{21}[vmh]"/g, '"*"')
  return plain.split('\n').toSorted()
}

/** A page with what it carries for its script in rows: they too come in the order in which they were ready. */
function sorted({ body, ...told }: ReturnType<typeof tell>) {
  const carried = body.replaceAll(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, '')
  return { ...told, rows: carried.split('\\n').toSorted() }
}

/** What a browser shows that runs no script; without the ids that React makes of where a part stands. */
const readable = ({ body }: HttpAnswer) =>
  body
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<script.*?<\/script>|<template.*?<\/template>|<!--.*?-->/gs, '')

describe('a page that is not the reader’s', () => {
  it('AC-11 is looked for at every address with an id', () => {
    expect(pages).toContain('/w/[workspaceId]')
    expect(pages).toContain('/w/[workspaceId]/reflections/[reflectionId]')
    expect(pages.length).toBeGreaterThanOrEqual(8)
  })

  it.each(pages)(
    'AC-11 %s answers 404 and reads without a script, like a path that nothing has',
    async (page) => {
      const path = realPath(page)
      const refused = await stranger.ask('GET', path)
      const nothing = await stranger.ask('GET', '/nothing')
      expect(refused.status).toBe(404)
      expect(nothing.status).toBe(404)
      expect(readable(refused)).toContain('There is no page here')
      expect(readable(refused)).toBe(readable(nothing))
      expect(/<title>(.*?)<\/title>/.exec(refused.body)?.[1]).toBe('Waymark')
    },
  )

  it.each(pages)('AC-11 %s is answered exactly like one that does not exist', async (page) => {
    const real = realPath(page)
    const absent = fill(page, absentId)
    const refused = await stranger.ask('GET', real)
    expect(sorted(tell(refused, page, real))).toEqual(
      sorted(tell(await stranger.ask('GET', absent), page, absent)),
    )
    const [part, partOfNothing] = [await askPart(real), await askPart(absent)]
    expect(part.status).toBe(partOfNothing.status)
    expect(rowsOf(part, page, real)).toEqual(rowsOf(partOfNothing, page, absent))
    expect(part.body).toContain('There is no page here')
    const head = await stranger.ask('HEAD', real)
    expect({ status: head.status, body: head.body }).toEqual({ status: 404, body: '' })
  })

  it('AC-11 a draft, for the clinician of its workspace, reads like one that does not exist', async () => {
    const base = `/w/${seeded.workspaceId}/reflections`
    const real = `${base}/${seeded.reflections.draft}`
    const absent = `${base}/${absentId()}`
    const refused = await clinician.ask('GET', real)
    expect(refused.status).toBe(404)
    expect(tell(refused, base, real)).toEqual(tell(await clinician.ask('GET', absent), base, absent))
    expect((await clinician.ask('GET', `/w/${seeded.workspaceId}`)).status).toBe(200)
  })

  it('UI-2 the gallery of parts is nothing where people work, asked for as a page or as a part of one', async () => {
    const [asked, nothing] = [
      await stranger.ask('GET', '/gallery'),
      await stranger.ask('GET', `/w/${absentId()}`),
    ]
    expect(asked.status).toBe(404)
    expect(readable(asked)).toBe(readable(nothing))
    expect((await askPart('/gallery')).body).not.toContain('Every part')
  })

  it('VE-7 nor are its versions there for anybody else: the list and each read like what does not exist', async () => {
    const base = `/w/${seeded.workspaceId}/history`
    const list = `${base}/${seeded.documents.draft}`
    for (const real of [list, `${list}/${seeded.versions.draftVersion}`]) {
      const absent = real.replace(seeded.documents.draft, absentId())
      const refused = await clinician.ask('GET', real)
      expect(refused.status).toBe(404)
      expect(tell(refused, base, real)).toEqual(tell(await clinician.ask('GET', absent), base, absent))
    }
  })
})
