import { isAbsolute, relative, resolve } from 'node:path'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { addressIn, isSmtpUrl, type MailSettings } from './mail/mail-settings.ts'

/** How this process was asked to run. */
export interface Config {
  readonly mode: 'production' | 'development'
  /** 0 lets the system choose. */
  readonly port: number
  /** The one public origin, https; undefined keeps the server on loopback. */
  readonly origin: string | undefined
  readonly dataFolder: string
  /** `postgres://…`; undefined: the database is a file in the data folder. */
  readonly databaseUrl: string | undefined
  readonly keysFolder: string
  /** base64 of 32 bytes; undefined: the key lies in the keys folder. */
  readonly masterKey: string | undefined
  /** Where figures are read, on loopback; undefined: nowhere. */
  readonly metricsPort: number | undefined
  /** undefined: no mail is sent, and nothing about e-mail is shown. */
  readonly mail: MailSettings | undefined
}

/** A sentence for the person who starts the server: what is wrong and what to do. */
export interface ConfigFailure {
  readonly kind: 'misconfigured'
  readonly sentence: string
}

/** Reads PORT, WAYMARK_*, DATABASE_URL, SMTP_URL and MAIL_FROM from the environment; nothing else in the server does. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, ConfigFailure> {
  const port = Number(environment['PORT'] ?? '3000')
  if (!isPort(port)) return misconfigured('PORT must be a whole number from 0 to 65535.')
  const metrics = environment['WAYMARK_METRICS_PORT']
  const metricsPort = metrics === undefined ? undefined : Number(metrics)
  if (metricsPort !== undefined && (!isPort(metricsPort) || (metricsPort !== 0 && metricsPort === port))) {
    return misconfigured('WAYMARK_METRICS_PORT must be a port of its own: a whole number from 0 to 65535.')
  }
  const origin = environment['WAYMARK_ORIGIN']
  if (origin !== undefined && !isPublicOrigin(origin)) {
    return misconfigured(
      'WAYMARK_ORIGIN must be one https origin without a path, such as https://waymark.example.',
    )
  }
  const dataFolder = resolve(environment['WAYMARK_DATA'] ?? './data')
  const keysFolder = resolve(environment['WAYMARK_KEYS'] ?? './keys')
  if (isInside(dataFolder, keysFolder)) {
    return misconfigured(
      'WAYMARK_KEYS must lie outside WAYMARK_DATA: a backup of the data must never hold the keys to it.',
    )
  }
  const databaseUrl = environment['DATABASE_URL']
  if (databaseUrl !== undefined && !/^postgres(?:ql)?:\/\/./u.test(databaseUrl)) {
    return misconfigured('DATABASE_URL must begin with postgres:// or be left out.')
  }
  const mail = readMail(environment['SMTP_URL'], environment['MAIL_FROM'])
  if (!mail.ok) return mail
  return succeed({
    mode: environment['WAYMARK_MODE'] === 'development' ? 'development' : 'production',
    port,
    origin,
    dataFolder,
    databaseUrl,
    keysFolder,
    masterKey: environment['WAYMARK_MASTER_KEY'],
    metricsPort,
    mail: mail.value,
  })
}

/** No sentence quotes a value: the address of a mail server holds its password. */
function readMail(
  url: string | undefined,
  from: string | undefined,
): Result<MailSettings | undefined, ConfigFailure> {
  if (url === undefined && from === undefined) return succeed(undefined)
  if (url === undefined) {
    return misconfigured(
      'MAIL_FROM stands without SMTP_URL: name the mail server too, or leave both out to send no mail.',
    )
  }
  if (!isSmtpUrl(url)) {
    return misconfigured(
      'SMTP_URL must name a mail server, as smtps://name:password@host:465 or smtp://name:password@host:587, or be left out.',
    )
  }
  if (from === undefined || addressIn(from) === undefined) {
    return misconfigured(
      'MAIL_FROM must be the address that messages come from, such as post@waymark.example, when SMTP_URL is set.',
    )
  }
  return succeed({ url, from })
}

function misconfigured(sentence: string): { readonly ok: false; readonly failure: ConfigFailure } {
  return fail({ kind: 'misconfigured', sentence })
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535
}

function isPublicOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text
}

/** True when `inner` is `outer` or lies below it. */
export function isInside(outer: string, inner: string): boolean {
  const path = relative(outer, inner)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
