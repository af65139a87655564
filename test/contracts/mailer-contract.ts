import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mailer, MailMessage } from '#server/mail/ports.ts'

export interface MailerHarness {
  readonly mailer: Mailer
  /** The message that arrived, by its place. */
  received(place: number): Promise<MailMessage>
  /** The next message to this address is answered with this code of SMTP. */
  refuse(to: string, code: number): void
  close(): Promise<void>
}

/** What every way of handing a message over must do. */
export function describeMailer(name: string, open: () => Promise<MailerHarness>): void {
  describe(`mailer: ${name}`, () => {
    let harness: MailerHarness
    beforeAll(async () => {
      harness = await open()
    })
    afterAll(() => harness.close())

    it('MA-1 a message that was taken over is there as it was given, line for line', async () => {
      const link = `https://waymark.example/link#${'x'.repeat(80)}`
      const text = `Here it is:\n\n${link}\n\n.\nÄ line, and one = sign.\n`
      const message = { to: 'sam@mail.example', subject: 'Your link', text }
      expect(await harness.mailer.send(message)).toEqual({ ok: true, value: undefined })
      expect(await harness.received(0)).toMatchObject(message)
    })

    it.each([
      [550, 'refused'],
      [451, 'unreachable'],
    ] as const)('MA-1 a mail server’s %i is told as a value: %s', async (code, kind) => {
      const to = `not-${code}@mail.example`
      harness.refuse(to, code)
      const sent = await harness.mailer.send({ to, subject: 'Your link', text: 'x\n' })
      expect(sent).toEqual({ ok: false, failure: { kind, code } })
    })
  })
}
