import { expect, it } from 'vitest'
import type { LogFields } from '#server/logging.ts'
import { createMailQueue, mailQueueLimit } from '#server/mail/mail-queue.ts'
import { createMemoryMailer } from '#test/support/memory-mailer.ts'
import { HandClock } from '#test/support/sync-hand-clock.ts'

const letter = (to: string) => ({ to, subject: 'Your link', text: 'x\n' })

function open() {
  const mailer = createMemoryMailer()
  const timers = new HandClock()
  const lines: LogFields[] = []
  const keep = (fields: LogFields) => void lines.push(fields)
  const queue = createMailQueue({
    mailer,
    timers,
    log: { info: keep, warn: keep, error: keep },
    chooseDelayMs: () => 1_000,
  })
  return { mailer, timers, lines, queue }
}

/** Lets every promise that is settled have its say. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

it('MA-4 nothing of what is asked for has begun when the queue answers, nor before its while is over', async () => {
  const { mailer, timers, queue } = open()
  let begun = 0
  const work = async () => {
    begun += 1
    return [letter('sam@mail.example')]
  }
  expect(queue.add(work)).toBe(true)
  await settle()
  timers.advance(999)
  await settle()
  expect(begun).toBe(0)
  timers.advance(1)
  await mailer.received(0)
  expect(begun).toBe(1)
})

it('MA-5 what the mail server does not take now is tried again, three times; what it refuses is not', async () => {
  const { mailer, timers, lines, queue } = open()
  const away = { kind: 'unreachable', code: undefined } as const
  mailer.answerNext(away, away, away, away)
  queue.add(async () => [letter('sam@mail.example')])
  for (const ms of [1_000, 15_000, 60_000, 240_000, 900_000]) {
    timers.advance(ms)
    await settle()
  }
  expect([mailer.tries(), mailer.taken.length]).toEqual([4, 0])
  expect(lines).toEqual(Array.from({ length: 4 }, () => ({ event: 'mail-not-sent', reason: 'unreachable' })))

  mailer.answerNext(away, { kind: 'refused', code: 550 })
  queue.add(async () => [letter('ana@mail.example')])
  for (const ms of [1_000, 15_000, 60_000, 240_000]) {
    timers.advance(ms)
    await settle()
  }
  expect([mailer.tries(), mailer.taken.length]).toEqual([6, 0])
  expect(lines.at(-1)).toEqual({ event: 'mail-not-sent', reason: 'refused', code: 550 })
})

it('MA-5 work that breaks is logged by its kind alone, and the next has its turn', async () => {
  const { mailer, timers, lines, queue } = open()
  queue.add(() => Promise.reject(Object.assign(new Error('sam@mail.example'), { kind: 'store-unavailable' })))
  queue.add(async () => [letter('ana@mail.example')])
  timers.advance(1_000)
  expect(await mailer.received(0)).toEqual(letter('ana@mail.example'))
  expect(lines).toMatchObject([{ event: 'mail-not-made', errorKind: 'store-unavailable' }])
  expect(JSON.stringify(lines)).not.toContain('sam@')
})

it('MA-6 the queue has an end, and after a stop nothing begins', async () => {
  const { mailer, timers, queue } = open()
  const admitted = Array.from({ length: mailQueueLimit + 10 }, () => queue.add(async () => []))
  expect(admitted.filter(Boolean)).toHaveLength(mailQueueLimit)
  timers.advance(1_000)
  await settle()
  expect(queue.add(async () => [letter('sam@mail.example')])).toBe(true)
  queue.stop()
  expect(queue.add(async () => [])).toBe(false)
  timers.advance(60_000)
  await settle()
  expect(mailer.tries()).toBe(0)
})
