import { randomInt } from 'node:crypto'
import { framesOf } from '#lib/base/frames-of.ts'
import type { Log } from '../logging.ts'
import type { Timers } from '../sync/timers.ts'
import type { Mailer, MailMessage } from './ports.ts'

/** What may wait at once. */
export const mailQueueLimit = 500

/** A message that could not be handed over is tried again after so long each; a link in it lives half an hour. */
const retriesMs = [15_000, 60_000, 240_000]

/** Finds out what is to be sent; run once its turn has come. */
export type MailWork = () => Promise<readonly MailMessage[]>

/**
 * Messages one after another, apart from the requests that asked for them. Held in memory: what waits when the
 * process ends is not sent, and is asked for again.
 */
export interface MailQueue {
  /** Takes work for later; nothing of it has begun when this returns. False when too much waits already. */
  add(work: MailWork): boolean
  /** Nothing further begins. */
  stop(): void
}

export interface MailQueueParts {
  readonly mailer: Mailer
  readonly timers: Timers
  readonly log: Log
  /** How long work lies before it begins: by chance, so that no later request can be timed against it. */
  readonly chooseDelayMs?: () => number
}

export function createMailQueue({
  mailer,
  timers,
  log,
  chooseDelayMs = () => randomInt(300, 3_000),
}: MailQueueParts): MailQueue {
  const line: (() => Promise<void>)[] = []
  let held = 0
  let isBusy = false
  let isStopped = false

  /** Puts a job at the end of the line, after a while. */
  function later(delayMs: number, job: () => Promise<void>): void {
    held += 1
    timers.after(delayMs, () => {
      if (isStopped) return
      line.push(job)
      void runLine()
    })
  }

  async function runLine(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let job = line.shift(); job !== undefined; job = line.shift()) {
      await job()
      held -= 1
    }
    isBusy = false
  }

  async function prepare(work: MailWork): Promise<void> {
    try {
      for (const message of await work()) await hand(message, 0)
    } catch (thrown) {
      log.error({ event: 'mail-not-made', ...kindOf(thrown), where: framesOf(thrown) })
    }
  }

  async function hand(message: MailMessage, tries: number): Promise<void> {
    const sent = await mailer.send(message)
    if (sent.ok) return
    const { kind, code } = sent.failure
    log.warn({ event: 'mail-not-sent', reason: kind, ...(code === undefined ? {} : { code }) })
    const retryMs = retriesMs[tries]
    if (kind !== 'refused' && retryMs !== undefined) later(retryMs, () => hand(message, tries + 1))
  }

  return {
    add(work) {
      if (isStopped || held >= mailQueueLimit) return false
      later(chooseDelayMs(), () => prepare(work))
      return true
    },
    stop() {
      isStopped = true
      line.length = 0
    },
  }
}

function kindOf(thrown: unknown): { readonly errorKind: string } {
  const has = typeof thrown === 'object' && thrown !== null && 'kind' in thrown
  if (has && typeof thrown.kind === 'string') return { errorKind: thrown.kind }
  return { errorKind: thrown instanceof Error ? thrown.name : 'unknown' }
}
