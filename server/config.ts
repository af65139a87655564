import { isAbsolute, relative, resolve } from 'node:path'
import { fail, succeed, type Result } from '#lib/base/result.ts'

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
}

/** A sentence for the person who starts the server: what is wrong and what to do. */
export interface ConfigFailure {
  readonly kind: 'misconfigured'
  readonly sentence: string
}

/** Reads PORT and WAYMARK_* from the environment; nothing else in the server does. */
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
  return succeed({
    mode: environment['WAYMARK_MODE'] === 'development' ? 'development' : 'production',
    port,
    origin,
    dataFolder,
    databaseUrl,
    keysFolder,
    masterKey: environment['WAYMARK_MASTER_KEY'],
    metricsPort,
  })
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
