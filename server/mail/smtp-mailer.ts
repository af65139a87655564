import type { Transporter } from 'nodemailer'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { addressIn, isLoopback, type MailSettings } from './mail-settings.ts'
import type { MailFailure, Mailer } from './ports.ts'

/** A mail server that says nothing for so long is taken for one that is not there. */
const timeoutMs = 15_000

/**
 * Sends by SMTP. Over a network only encrypted: `smtps:` from the first byte, `smtp:` by STARTTLS or not at all.
 * Nodemailer is loaded only where mail is sent.
 */
export async function createSmtpMailer(settings: MailSettings): Promise<Mailer> {
  const transport = await openTransport(settings)
  return {
    send: ({ to, subject, text }) =>
      tried(() =>
        transport.sendMail({
          from: settings.from,
          to,
          subject,
          text,
          // No answer by machine comes back (RFC 3834), and nothing tells what sent it.
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
          disableFileAccess: true,
          disableUrlAccess: true,
        }),
      ),
  }
}

/** Whether the mail server is there and lets us in. Sends nothing. */
export async function trySmtp(settings: MailSettings): Promise<Result<void, MailFailure>> {
  const transport = await openTransport(settings)
  return tried(() => transport.verify())
}

async function openTransport({ url, from }: MailSettings): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const here = isLoopback(hostname)
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // On this machine there is nobody to hide from, and its certificate is nobody's.
    requireTLS: !secure && !here,
    ignoreTLS: here,
    // Its own name for itself, and not that of the machine.
    name: addressIn(from)?.split('@')[1] ?? 'localhost',
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    logger: false,
  })
}

/** An error of the mailer may quote the address: nothing of it is kept but its kind and the server's code. */
async function tried(work: () => Promise<unknown>): Promise<Result<void, MailFailure>> {
  try {
    await work()
    return succeed(undefined)
  } catch (thrown) {
    return fail(readFailure(thrown))
  }
}

function readFailure(thrown: unknown): MailFailure {
  const told: { readonly code?: unknown; readonly responseCode?: unknown } =
    typeof thrown === 'object' && thrown !== null ? thrown : {}
  const code = typeof told.responseCode === 'number' ? told.responseCode : undefined
  if (told.code === 'EAUTH') return { kind: 'not-let-in', code }
  return { kind: code !== undefined && code >= 500 ? 'refused' : 'unreachable', code }
}
