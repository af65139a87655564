import { expect, it, onTestFinished } from 'vitest'
import { linkIn } from '../../support/memory-mailer.ts'
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
import { startSmtpServer } from '../../support/smtp-server.ts'

const password = 'a quiet long password'
const address = 'kestrel-own-mail@heron.example'

async function openServer(hasMail: boolean) {
  const mail = await startSmtpServer({ letsIn: { name: 'post', password: 'kestrel-smtp-heron' } })
  onTestFinished(() => mail.close())
  const environment: Record<string, string> = hasMail
    ? { SMTP_URL: mail.url, MAIL_FROM: 'post@house.example' }
    : {}
  const server = await startServerProcess({ environment })
  onTestFinished(() => server.dispose())
  const practice = { practiceName: 'Practice', name: 'Ana', signInName: 'rivera', password }
  const clinician = await setUpByInterface(server.url, server.setUpLink(), practice)
  const sam = { signInName: 'sam', clientName: 'Sam', password }
  const { client } = await joinByInterface(server.url, clinician, sam)
  return { mail, server, client, nobody: createHttpPerson(server.url) }
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
const post = (person: HttpPerson, path: string, body: object) => person.ask('POST', path, { body })

it('D-1 an address, the links sent to it and the mail server’s password are found nowhere in the data, its WAL, the keys or what is printed', async () => {
  const { mail, server, client, nobody } = await openServer(true)
  ensureStatus(await post(client, '/api/account/e-mail', { address }), 204)
  const first = secretOf(linkIn(await mail.received(0)))
  ensureStatus(await post(client, '/api/account/e-mail/confirm', { token: first }), 204)
  ensureStatus(await post(nobody, '/api/mail-links', { address }), 204)
  const message = await mail.received(1)
  const token = secretOf(linkIn(message))
  expect(linkIn(message)).toBe(`${server.url}/link#${token}`)
  ensureStatus(await post(nobody, '/api/mail-links/open', { token }), 200)
  const meant = 'kestrel-meant@heron.example'
  ensureStatus(await post(client, '/api/account/e-mail', { address: meant }), 204)
  const third = secretOf(linkIn(await mail.received(2)))
  const words = [address, meant, first, token, third, 'kestrel-smtp-heron']
  const found = () => words.filter((word) => filesWithText(server.folder, word).length > 0)
  expect(found()).toEqual([])

  const next = 'another quiet sentence'
  ensureStatus(await post(nobody, '/api/mail-links/get-back-in', { token, password: next }), 200)
  await signedIn(server.url, { signInName: 'sam', password: next })
  expect((await client.ask('GET', '/me')).body).toContain('A link sent by e-mail let someone in')
  // The mail server goes: what is not sent is told in the log, by its kind alone.
  await mail.close()
  ensureStatus(await post(nobody, '/api/mail-links', { address }), 204)
  await server.said('mail-not-sent')
  expect(await server.stop()).toBe(0)
  expect(found()).toEqual([])
  const printed = Buffer.from(server.printed())
  expect(words.filter((word) => holdsText(printed, word))).toEqual([])
})

it('ID-68 by the interface an address that is somebody’s and one that is nobody’s are answered alike, in the same time', async () => {
  const { mail, client, nobody } = await openServer(true)
  ensureStatus(await post(client, '/api/account/e-mail', { address }), 204)
  const token = secretOf(linkIn(await mail.received(0)))
  ensureStatus(await post(client, '/api/account/e-mail/confirm', { token }), 204)
  const ask = async (one: string) => {
    const began = performance.now()
    const { status, body, telling } = await post(nobody, '/api/mail-links', { address: one })
    return { told: { status, body, telling }, ms: performance.now() - began }
  }
  await ask('warm@heron.example')
  const known: number[] = []
  const unknown: number[] = []
  // By turns, so that whatever else the machine does meets both alike.
  for (let round = 0; round < 4; round++) {
    const one = await ask(address)
    const other = await ask(`nobody-${round}@heron.example`)
    expect(one.told).toEqual(other.told)
    known.push(one.ms)
    unknown.push(other.ms)
  }
  const ratio = median(known) / median(unknown)
  expect(ratio).toBeGreaterThan(1 / 3)
  expect(ratio).toBeLessThan(3)
  // It was somebody’s all the same.
  await mail.received(1)
})

it('ID-69 a server that sends no mail shows nothing about e-mail and answers as if there were no such thing', async () => {
  const { client, nobody } = await openServer(false)
  const nothing = await nobody.ask('POST', '/api/nothing')
  for (const path of ['/api/mail-links', '/api/mail-links/open', '/api/mail-links/get-back-in']) {
    const answer = await post(nobody, path, { address, token: 'x', password })
    expect([answer.status, answer.body]).toEqual([404, nothing.body])
  }
  for (const path of ['/api/account/e-mail', '/api/account/e-mail/confirm'])
    expect((await post(client, path, { address, token: 'x' })).status).toBe(404)
  expect((await client.ask('DELETE', '/api/account/e-mail')).status).toBe(404)
  expect((await nobody.ask('GET', '/link')).status).toBe(404)
  const pages = [
    [client, '/me'],
    [nobody, '/recovery'],
    [nobody, '/sign-in'],
  ] as const
  for (const [person, path] of pages) {
    const { status, body } = await person.ask('GET', path)
    expect(status, path).toBe(200)
    expect(body.replaceAll(/<script.*?<\/script>/gs, ''), path).not.toMatch(/e-mail/i)
  }
})
