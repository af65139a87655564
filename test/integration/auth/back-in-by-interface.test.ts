import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import {
  ensureStatus,
  joinByInterface,
  secretOf,
  setUpByInterface,
  signedIn,
} from '../../support/pair-by-interface.ts'
import { createHttpPerson, type HttpPerson } from '../../support/people-http.ts'
import { startServerProcess } from '../../support/server-process.ts'

const linked = z.object({ link: z.string() })
const keyed = z.object({ account: z.optional(z.string()), sealed: z.string() })
const password = 'a quiet long password'
const given = 'given by the practice'

let server: Awaited<ReturnType<typeof startServerProcess>>
let clinician: HttpPerson

beforeAll(async () => {
  server = await startServerProcess()
  const practice = { practiceName: 'Practice', name: 'Ana', signInName: 'rivera', password }
  clinician = await setUpByInterface(server.url, server.setUpLink(), practice)
})
afterAll(() => server.dispose())

it('ID-29 the interface gives a session from a practice’s link the sealed key alone, until the card is shown', async () => {
  const sam = { signInName: 'sam', clientName: 'Sam', password }
  const { client, workspaceId, recoveryCode } = await joinByInterface(server.url, clinician, sam)
  const before = await keysOf(client)
  const made = await clinician.ask('POST', `/api/workspaces/${workspaceId}/help-back-in`, { body: {} })
  const token = secretOf(linked.parse(JSON.parse(ensureStatus(made, 201).body)).link)
  const back = { token, password: given }
  await createHttpPerson(server.url).ask('POST', '/api/invitations/get-back-in', { body: back })
  const session = await signedIn(server.url, { signInName: 'sam', password: given })
  expect(await keysOf(session)).toEqual({ sealed: before.sealed })
  const shown = await session.ask('POST', '/api/account/open-drafts', { body: { code: recoveryCode } })
  ensureStatus(shown, 204)
  expect(await keysOf(session)).toEqual(before)
  expect(Object.keys(before)).toEqual(['account', 'sealed'])
})

it('ID-30 a browser that signed in before gets back in by card while strangers use up their guesses', async () => {
  const { client, recoveryCode } = await joinByInterface(server.url, clinician, {
    signInName: 'noor',
    clientName: 'Noor',
    password,
  })
  const tryCard = async (person: HttpPerson, code: string) => {
    const body = { signInName: 'noor', code, password: 'another long one' }
    return (await person.ask('POST', '/api/recovery', { body })).status
  }
  const stranger = createHttpPerson(server.url)
  const statuses: number[] = []
  while (statuses.at(-1) !== 429 && statuses.length < 100)
    statuses.push(await tryCard(stranger, '00000-00000-00000-00000-00000'))
  expect(statuses).toHaveLength(21)
  expect(await tryCard(stranger, recoveryCode)).toBe(429)
  expect(await tryCard(client, recoveryCode)).toBe(200)
})

async function keysOf(person: HttpPerson) {
  const answer = ensureStatus(await person.ask('GET', '/api/account/outbox-key'), 200)
  return keyed.parse(JSON.parse(answer.body))
}
