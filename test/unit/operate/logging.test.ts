import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { framesOf } from '#lib/base/frames-of.ts'
import { logWords } from '#server/log-words.ts'
import { createLog, type LogFields } from '#server/logging.ts'
import { failureOf, storeError } from '#server/storage/store-failure.ts'
import { errorKind } from '#server/sync/error-kind.ts'
import { withholdOutput } from '#server/withhold-output.ts'
import { holdsText } from '../../support/search-folder.ts'
import { createRandom } from '../../support/sync-random.ts'
import { figure, seed, tries } from '../../support/tries.ts'

const count = tries('CANARIES', 1_000)

it(
  `O-5 canaries through every log call, error and stack: 0 of ${count} come out`,
  () => {
    const written: string[] = []
    const log = createLog('info', { write: (line) => void written.push(line) })
    const random = createRandom(seed)
    let found = 0
    for (let round = 0; round < count; round++) {
      const canary = `kestrel ${random.int(2 ** 31)} ${round}`
      const give = random.pick(ways)
      // What the types forbid is what a mistake would do.
      give(canary, log)
      if (holdsText(Buffer.from(written.join('\n')), canary)) found += 1
      written.length = 0
    }
    figure(`O-5 ${count - found} of ${count} canaries stand in no log line, seed ${seed}`)
    expect(found).toBe(0)
  },
  60_000 + count * 10,
)

it('O-5 a line says what happened, where, and how often', () => {
  const written: string[] = []
  const log = createLog('info', { write: (line) => void written.push(line) })
  const error = new TypeError('a secret')
  log.warn({
    event: 'room-evicted',
    reason: 'seq-gap',
    count: 3,
    errorKind: errorKind(error),
    where: framesOf(error),
  })
  const line: unknown = JSON.parse(written[0] ?? '')
  expect(line).toMatchObject({ event: 'room-evicted', reason: 'seq-gap', count: 3, errorKind: 'TypeError' })
  expect(line).toMatchObject({ where: expect.stringContaining('logging.test.ts') })
})

it('O-5 every word that the server logs is on the list', () => {
  const files = globSync('server/**/*.ts')
  const words = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bevent: '([^']*)'(?:, reason: '([^']*)')?/g)].flatMap(
      ([, event, reason]) => [event ?? '', ...(reason === undefined ? [] : [reason])],
    ),
  )
  expect(words.length).toBeGreaterThan(8)
  expect(words.filter((word) => !logWords.has(word))).toEqual([])
})

it('O-5 what a package prints, and what nobody caught, leaves a line without its words', () => {
  const written: string[] = []
  const log = createLog('info', { write: (line) => void written.push(line) })
  const before = { ...console }
  const listeners = {
    uncaughtException: process.listeners('uncaughtException'),
    unhandledRejection: process.listeners('unhandledRejection'),
    warning: process.listeners('warning'),
  }
  const exits: number[] = []
  try {
    withholdOutput(log, (code) => void exits.push(code))
    const { error, log: print } = console
    error('kestrel said', new RangeError('kestrel'))
    print('kestrel')
    process.emit('uncaughtException', new Error('kestrel'))
  } finally {
    Object.assign(console, before)
    for (const [event, kept] of Object.entries(listeners)) {
      process.removeAllListeners(event)
      for (const listener of kept)
        process.on(event, (...args: unknown[]) => Reflect.apply(listener, process, args))
    }
  }
  expect(exits).toEqual([1])
  expect(written.join()).not.toContain('kestrel')
  expect(written.map((line): unknown => JSON.parse(line))).toMatchObject([
    { event: 'output-withheld', errorKind: 'RangeError' },
    { event: 'output-withheld' },
    { event: 'crashed', reason: 'uncaught', errorKind: 'Error' },
  ])
})

/** Methods, so that a log fits whose fields are typed. */
interface Loose {
  info(fields: unknown): void
  warn(fields: unknown): void
  error(fields: unknown): void
}

/** Errors that quote: in message, name, kind, code, cause, stack, and in lines that look like frames. */
const errors: readonly ((canary: string) => unknown)[] = [
  (canary) => new Error(canary),
  (canary) => new Error('outer', { cause: new Error(canary) }),
  (canary) => Object.assign(new TypeError(canary), { name: canary, kind: canary, code: canary }),
  (canary) => new Error(`first\n    at ${canary} (/somewhere.ts:1:1)\n    at ${canary}`),
  (canary) => Object.assign(new Error('plain'), { stack: `${canary}\n    at ${canary} (/x.ts:1:1)` }),
  (canary) => Object.assign(new Error('plain'), { stack: `Error: plain\n    at ${canary} (/x y/z.ts:1:1)` }),
  (canary) => ({ kind: canary, message: canary }),
  (canary) => canary,
  (canary) => new AggregateError([new Error(canary)], canary),
  (canary) => syntaxErrorOf(canary),
]

const fields = [
  'event',
  'reason',
  'errorKind',
  'where',
  'code',
  'count',
  'bytes',
  'durationMs',
  'port',
] as const
const values: readonly ((canary: string) => unknown)[] = [
  (canary) => canary,
  (canary) => ({ toJSON: () => canary }),
  (canary) => ({ toString: () => canary }),
  (canary) => [canary],
  (canary) => new Error(canary),
  (canary) => new Map([[canary, canary]]),
]

const levels = ['info', 'warn', 'error'] as const

/** Every way in: a field that holds too much, a field that is none, an error's kind and frames. */
const ways: readonly ((canary: string, log: Loose) => void)[] = [
  ...levels.flatMap((level) => [
    ...fields.flatMap((name) =>
      values.map(
        (value) => (canary: string, log: Loose) => log[level]({ event: 'stopping', [name]: value(canary) }),
      ),
    ),
    ...values.map(
      (value) => (canary: string, log: Loose) => log[level]({ event: 'stopping', extra: value(canary) }),
    ),
    ...values.map((value) => (canary: string, log: Loose) => log[level](value(canary))),
    (canary: string, log: Loose) => log[level]({ event: 'stopping', [canary]: 1 }),
  ]),
  ...errors.flatMap((make) => [
    (canary: string, log: Loose) => {
      const error = make(canary)
      log.error({
        event: 'entry-failed',
        errorKind: errorKind(error),
        where: framesOf(error),
      } satisfies LogFields)
    },
    (canary: string, log: Loose) => {
      const failure = failureOf(make(canary))
      const error = storeError(failure)
      log.error({ event: 'commit-failed', errorKind: errorKind(error), where: error.stack ?? '' })
      log.error({ event: 'commit-failed', where: failure.where })
    },
  ]),
]

function syntaxErrorOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
