import { expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'
import { linkMessage } from '#server/mail/link-message.ts'
import { parseMailAddress } from '#server/mail/parse-mail-address.ts'
import { linkIn } from '#test/support/memory-mailer.ts'

const keyOf = (typed: string) => {
  const read = parseMailAddress(typed)
  return read.ok ? read.value.key : read.failure.kind
}

it('ID-67 spellings of an address that are one mailbox are found as one', () => {
  for (const typed of [' Sam@Mail.Example ', 'sam@mail.example', 'sam＠mail.example', 'SAM@MAIL.EXAMPLE'])
    expect(keyOf(typed)).toBe('sam@mail.example')
  expect(keyOf('sam@büro.example')).toBe('sam@xn--bro-hoa.example')
  expect(keyOf('sam+door@mail.example')).toBe('sam+door@mail.example')
})

it.each([
  '',
  'sam',
  'sam@',
  '@mail.example',
  'sam@mail',
  'sam@mail.example, ana@mail.example',
  'sam@mail.example\r\nBcc: ana@mail.example',
  'sam@mail.example>\r\nRCPT TO:<ana@mail.example',
  'Sam <sam@mail.example>',
  '"a b"@mail.example',
  'sam@[127.0.0.1]',
  'ѕam@mail.example',
  `${'a'.repeat(65)}@mail.example`,
  `a@${'b'.repeat(300)}.example`,
])('ID-67 what no message can safely be sent to is no address: %j', (typed) => {
  expect(keyOf(typed)).toBe('address-not-usable')
})

it.each([
  'a@127.0.0.1',
  'a@127.1',
  'a@0x7f.1',
  'a@2130706433',
  'a@10.0.0.300',
  'a@mail.1',
  'a@mail.x',
  'a@localhost',
  'a@me.localhost',
  'a@[::1]',
  `a@${'b'.repeat(64)}.example`,
])('ID-90 a number, and this machine itself, are no domain of an address: %j', (typed) => {
  expect(keyOf(typed)).toBe('address-not-usable')
})

it('ID-90 a domain whose name begins with a number, or is of another script, is one', () => {
  expect(keyOf('a@1und1.example')).toBe('a@1und1.example')
  expect(keyOf('a@mail.рф')).toBe('a@mail.xn--p1ai')
})

it('MA-7 a message names nobody and nothing it leads to: neutral words, one link, and how long it works', () => {
  const link = 'https://house.example/link#secret'
  const { subject, text } = linkMessage('sam@mail.example', link)
  expect(linkIn({ text })).toBe(link)
  const words = `${subject} ${text.replace(link, '')}`
  expect(words).toMatch(/30 minutes/)
  expect(words).not.toMatch(/waymark|therap|session|practice|clinic|health|password|sign|account|sam/i)
})

it.each([
  [{ SMTP_URL: 'mail.example' }, /SMTP_URL must name/],
  [{ SMTP_URL: 'https://mail.example', MAIL_FROM: 'post@mail.example' }, /SMTP_URL must name/],
  [{ SMTP_URL: 'smtp://mail.example/?tls=no', MAIL_FROM: 'post@mail.example' }, /SMTP_URL must name/],
  [{ SMTP_URL: 'smtps://me:s3cret@mail.example' }, /MAIL_FROM must be/],
  [{ SMTP_URL: 'smtps://me:s3cret@mail.example', MAIL_FROM: 'post' }, /MAIL_FROM must be/],
  [{ MAIL_FROM: 'post@mail.example' }, /without SMTP_URL/],
])('MA-3 mail that is set wrongly is refused in plain words, without quoting it: %j', (environment, says) => {
  const read = readConfig(environment)
  if (read.ok) throw new Error('taken')
  expect(read.failure.sentence).toMatch(says)
  expect(read.failure.sentence).not.toContain('s3cret')
})

it('MA-3 without both settings no mail is sent, with both it is', () => {
  const settings = { SMTP_URL: 'smtps://me:s3cret@mail.example', MAIL_FROM: 'Post <post@mail.example>' }
  expect(readConfig({})).toMatchObject({ value: { mail: undefined } })
  expect(readConfig(settings)).toMatchObject({
    value: { mail: { url: settings.SMTP_URL, from: settings.MAIL_FROM } },
  })
})
