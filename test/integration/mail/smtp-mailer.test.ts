import { expect, it, onTestFinished } from 'vitest'
import { createSmtpMailer, trySmtp } from '#server/mail/smtp-mailer.ts'
import { describeMailer } from '#test/contracts/mailer-contract.ts'
import { freePort } from '../../support/server-process.ts'
import { startSmtpServer, type SmtpServerOptions } from '../../support/smtp-server.ts'

const from = 'Post <post@waymark.example>'

describeMailer('SMTP', async () => {
  const codes = new Map<string, number>()
  const server = await startSmtpServer({ answerTo: (address) => codes.get(address) ?? 250 })
  return {
    mailer: await createSmtpMailer({ url: server.url, from }),
    received: (place) => server.received(place),
    refuse: (to, code) => void codes.set(to, code),
    close: () => server.close(),
  }
})

async function open(options: SmtpServerOptions = {}) {
  const server = await startSmtpServer(options)
  onTestFinished(() => server.close())
  return server
}

it('MA-2 a message says whom it is from, asks for no answer, and tells neither the program nor the machine', async () => {
  const server = await open()
  const mailer = await createSmtpMailer({ url: server.url, from })
  await mailer.send({ to: 'sam@mail.example', subject: 'Your link', text: 'x\n' })
  const { headers, ...message } = await server.received(0)
  expect(message.from).toBe('post@waymark.example')
  expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(headers).not.toMatch(/mailer|nodemailer|waymark(?!\.example)/i)
  expect(server.heard[0]).toBe('EHLO waymark.example')
})

it('MA-3 a server that is not there and one that does not let us in are told apart, before anything is sent', async () => {
  const letsIn = { name: 'post@waymark.example', password: 'right' }
  const server = await open({ letsIn })
  expect(await trySmtp({ url: server.url, from })).toEqual({ ok: true, value: undefined })
  const wrong = server.url.replace('right', 'wrong')
  expect(await trySmtp({ url: wrong, from })).toMatchObject({ failure: { kind: 'not-let-in', code: 535 } })
  const nowhere = `smtp://127.0.0.1:${await freePort()}`
  expect(await trySmtp({ url: nowhere, from })).toMatchObject({ failure: { kind: 'unreachable' } })
  expect(server.taken).toEqual([])
})
