import type { Clock } from '#lib/base/instant.ts'
import { failureOf, storeError } from '#server/storage/store-failure.ts'
import type { Store } from '#server/storage/store.ts'
import type { Done } from './sim-done.ts'
import type { SimDisk } from './sim-disk.ts'

/** As the real store has them: one thread that writes, one that reads, one that replays logs. */
export const simThreads = ['writer', 'reader', 'replayer'] as const
export type SimThread = (typeof simThreads)[number]

/**
 * `fails`: the disk refuses, nothing is kept. `dies`: the process is gone in the middle of the transaction.
 * `thread-crashes`: the call is done, and then the thread is gone with its answer and with all that waited there.
 */
export type WorkFault =
  | { readonly kind: 'fails' | 'dies'; readonly afterStatements: number }
  | { readonly kind: 'thread-crashes' }

/** Hears of every call the moment it was carried out. */
export interface StoreWatch {
  done(done: Done): void
  /** A call failed and nothing had been made to fail. */
  broke(name: string, error: unknown): void
}

interface Call {
  readonly name: string
  readonly input: unknown
  readonly at: number
  readonly settle: (answer: Answer) => void
}

type Answer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly thrown: unknown }

const forgetDeletedName = 'forget-deleted'
const died = new Error('the process died')
const diskFull = Object.assign(new Error('disk full'), { errcode: 13 })
const crashed = Object.assign(new Error('the thread crashed'), { errcode: 10 })

/**
 * The store's port in one process. Each thread has calls that wait and answers under way; the simulation says
 * which thread works next, what goes wrong with it, and when an answer comes back. Everything that crosses is
 * cloned, as between threads.
 */
export class SimStore implements Store {
  private readonly disk: SimDisk
  private readonly clock: Clock
  private readonly watch: StoreWatch
  private readonly calls: Record<SimThread, Call[]> = { writer: [], reader: [], replayer: [] }
  private readonly answers: Record<SimThread, (() => void)[]> = { writer: [], reader: [], replayer: [] }
  private isDead = false

  constructor(disk: SimDisk, clock: Clock, watch: StoreWatch) {
    this.disk = disk
    this.clock = clock
    this.watch = watch
  }

  run: Store['run'] = (name, input) => this.call('writer', name, input)

  ask: Store['ask'] = (name, input) =>
    this.call(name === 'buildSnapshot' ? 'replayer' : 'reader', name, input)

  forgetDeleted: Store['forgetDeleted'] = () => this.call('writer', forgetDeletedName, undefined)

  close: Store['close'] = () => Promise.resolve(this.die())

  /** What a thread would do next; undefined when nothing waits. */
  next(thread: SimThread): string | undefined {
    return this.calls[thread][0]?.name
  }

  answersOf(thread: SimThread): number {
    return this.answers[thread].length
  }

  /** The thread does its next call; the answer is under way then. */
  async work(thread: SimThread, fault?: WorkFault): Promise<'done' | 'failed'> {
    const call = this.calls[thread].shift()
    if (call === undefined) throw new Error('nothing waits')
    const answer = await this.perform(thread, call, fault)
    if (this.isDead) return 'failed'
    if (fault?.kind === 'thread-crashes') {
      for (const lost of [call, ...this.calls[thread].splice(0)]) {
        this.answers[thread].push(() => lost.settle({ ok: false, thrown: crashed }))
      }
      return 'failed'
    }
    this.answers[thread].push(() => call.settle(answer))
    return answer.ok ? 'done' : 'failed'
  }

  /** The next answer reaches whoever asked. */
  answer(thread: SimThread): boolean {
    const next = this.answers[thread].shift()
    next?.()
    return next !== undefined
  }

  /** Nothing that waits is done any more, and no answer comes. */
  die(): void {
    this.isDead = true
    for (const thread of simThreads) {
      this.calls[thread].length = 0
      this.answers[thread].length = 0
    }
  }

  private call<Output>(thread: SimThread, name: string, input: unknown): Promise<Output> {
    return new Promise((resolve, reject) => {
      if (this.isDead) return
      const settle = (answer: Answer) => {
        // The table of commands says what comes back for the name.
        if (answer.ok) resolve(answer.output as Output)
        else reject(storeError(failureOf(answer.thrown)))
      }
      this.calls[thread].push({ name, input: structuredClone(input), at: this.clock.now(), settle })
    })
  }

  private async perform(thread: SimThread, call: Call, fault: WorkFault | undefined): Promise<Answer> {
    const { name, input, at } = call
    let output: unknown
    try {
      output = await this.carryOut(thread, call, fault)
    } catch (error) {
      if (error !== died && error !== diskFull) this.watch.broke(name, error)
      return { ok: false, thrown: error }
    }
    this.watch.done({ name, input, output, at })
    return { ok: true, output: structuredClone(output) }
  }

  private carryOut(thread: SimThread, { name, input, at }: Call, fault: WorkFault | undefined) {
    if (name === forgetDeletedName) return Promise.resolve(true)
    const thrown =
      fault === undefined || fault.kind === 'thread-crashes'
        ? undefined
        : { afterStatements: fault.afterStatements, thrown: fault.kind === 'dies' ? died : diskFull }
    if (thread === 'writer') return this.disk.write(name, input, at, thrown)
    return this.disk.read(name, input, at, thrown)
  }
}
