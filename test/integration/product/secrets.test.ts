import { expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import {
  ensureStatus,
  joinByInterface,
  secretOf,
  setUpByInterface,
  signedIn,
} from '../../support/pair-by-interface.ts'
import { createHttpPerson, type HttpPerson } from '../../support/people-http.ts'
import { filesWithText, holdsText } from '../../support/search-folder.ts'
import { startServerProcess } from '../../support/server-process.ts'

const linked = z.object({ link: z.string(), workspaceId: z.string().optional() })
const coded = z.object({ code: z.string() })
const keyed = z.object({ account: z.string(), sealed: z.string() })

it('D-1 no password, card, link, cookie, key or device is found in the data, its WAL, the keys or what is printed', async () => {
  const server = await startServerProcess()
  onTestFinished(() => server.dispose())
  const { url } = server
  const secrets: string[] = []
  /** A word that stands nowhere else, remembered. */
  const canary = (field: string) => {
    const word = `kestrel ${field} ${secrets.length} heron`
    secrets.push(word)
    return word
  }
  const nobody = createHttpPerson(url)
  const clinician = await setUpByInterface(url, server.setUpLink(), {
    practiceName: 'Practice',
    name: 'Ana',
    signInName: 'rivera',
    password: canary('password'),
  })
  const sam = { signInName: 'sam', clientName: 'Sam', password: canary('password') }
  const joined = await joinByInterface(url, clinician, sam)
  secrets.push(joined.recoveryCode)

  const waiting = await post(clinician, '/api/clients', { clientName: 'Late' }, linked)
  const renewed = await post(clinician, `/api/workspaces/${waiting.workspaceId}/invitation`, {}, linked)
  secrets.push(secretOf(waiting.link), secretOf(renewed.link))

  const changed = canary('changed password')
  const change = { current: sam.password, next: changed }
  ensureStatus(await joined.client.ask('POST', '/api/account/password', { body: change }), 204)
  const { code } = await post(joined.client, '/api/account/recovery-card', {}, coded)
  const recovered = canary('recovered password')
  const recovery = { signInName: sam.signInName, code, password: recovered }
  const card = await post(nobody, '/api/recovery', recovery, coded)
  secrets.push(code, card.code)

  const help = `/api/workspaces/${joined.workspaceId}/help-back-in`
  const backIn = await post(clinician, help, {}, linked)
  const token = secretOf(backIn.link)
  await post(
    nobody,
    '/api/invitations/get-back-in',
    { token, password: canary('last password') },
    z.unknown(),
  )
  const client = await signedIn(url, { signInName: sam.signInName, password: secrets.at(-1) ?? '' })
  ensureStatus(await client.ask('POST', '/api/account/open-drafts', { body: { code: card.code } }), 204)
  const outbox = await client.ask('GET', '/api/account/outbox-key')
  const keys = keyed.parse(JSON.parse(outbox.body))
  secrets.push(token, keys.account, keys.sealed)

  const headers = { 'user-agent': canary('agent'), referer: `${url}/${canary('referer')}` }
  const query = encodeURIComponent(canary('query'))
  ensureStatus(await client.ask('GET', `/w/${joined.workspaceId}?q=${query}`, { headers }), 200)
  for (const person of [client, clinician]) secrets.push(...cookieValues(person))

  expect(secrets.length).toBeGreaterThan(20)
  const found = () => secrets.filter((secret) => filesWithText(server.folder, secret).length > 0)
  expect(found()).toEqual([])
  expect(await server.stop()).toBe(0)
  expect(found()).toEqual([])
  const printed = Buffer.from(server.printed())
  expect(secrets.filter((secret) => holdsText(printed, secret))).toEqual([])
  // The search itself finds what is there: an id in clear.
  expect(filesWithText(server.folder, joined.workspaceId)).not.toEqual([])
})

async function post<Shape extends z.ZodType>(
  person: HttpPerson,
  path: string,
  body: object,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const answer = await person.ask('POST', path, { body })
  expect([200, 201], `${path}: ${answer.body}`).toContain(answer.status)
  return shape.parse(JSON.parse(answer.body))
}

/** What a person's cookies carry; those that only name an address aside. */
function cookieValues(person: HttpPerson): readonly string[] {
  return person
    .cookie()
    .split('; ')
    .map((cookie) => decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)))
    .filter((value) => !URL.canParse(value))
}
