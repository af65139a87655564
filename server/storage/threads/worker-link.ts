import { Worker } from 'node:worker_threads'
import type { Instant } from '#lib/base/instant.ts'
import { startRefused } from '../start-refusal.ts'
import { storeError, storeUnavailable } from '../store-failure.ts'
import type { Reply, Request } from './messages.ts'

/** One end of a worker thread: calls in, promises out. */
export interface WorkerLink {
  /** Resolves once the worker can serve; rejects with why it does not start. */
  start(): Promise<void>
  call<Output>(name: string, input: unknown, at: Instant): Promise<Output>
  /** Lets the worker finish what it was given, then ends it. */
  close(): Promise<void>
}

interface Pending {
  /** A method, so that a promise of any output fits: the command's own type says what it is. */
  settle(output: unknown): void
  readonly reject: (error: Error) => void
}

interface Running {
  readonly worker: Worker
  readonly pending: Map<number, Pending>
  readonly ready: Promise<void>
  readonly ended: Promise<void>
}

/**
 * A worker that crashes rejects what it was working on with 'store-unavailable'; the next call starts
 * another. So a worker that cannot start costs one attempt a call, and no loop.
 */
export function createWorkerLink(file: URL, workerData: unknown): WorkerLink {
  let running: Running | undefined
  let closed = false
  let nextId = 1

  function launch(): Running {
    const launched = runWorker(file, workerData, () => {
      if (running === launched) running = undefined
    })
    running = launched
    return launched
  }

  return {
    start: () => launch().ready,
    call<Output>(name: string, input: unknown, at: Instant): Promise<Output> {
      if (closed) return Promise.reject(storeError(storeUnavailable))
      const { worker, pending } = running ?? launch()
      const { promise, resolve, reject } = Promise.withResolvers<Output>()
      const id = nextId++
      const waiting: { settle(output: Output): void; readonly reject: (error: Error) => void } = {
        settle: resolve,
        reject,
      }
      pending.set(id, waiting)
      const request: Request = { kind: 'call', id, name, input, at }
      worker.postMessage(request, [])
      return promise
    },
    async close() {
      closed = true
      if (running === undefined) return
      const request: Request = { kind: 'close' }
      running.worker.postMessage(request, [])
      await running.ended
    },
  }
}

function runWorker(file: URL, workerData: unknown, onEnd: () => void): Running {
  const worker = new Worker(file, { workerData, execArgv: [], stdout: false, stderr: false })
  const pending = new Map<number, Pending>()
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  // A worker started by a call has nobody waiting for `ready`.
  ready.promise.catch(() => {})

  worker.on('message', (reply: Reply) => {
    switch (reply.kind) {
      case 'ready':
        ready.resolve()
        return
      case 'refused':
        ready.reject(startRefused(reply.reason))
        return
      case 'done':
        pending.get(reply.id)?.settle(reply.output)
        break
      case 'failed':
        pending.get(reply.id)?.reject(storeError(reply.failure))
        break
    }
    pending.delete(reply.id)
  })
  // The reason is not asked for: it could carry a value. `exit` always follows.
  worker.on('error', () => {})
  worker.on('exit', () => {
    onEnd()
    for (const { reject } of pending.values()) reject(storeError(storeUnavailable))
    pending.clear()
    ready.reject(storeError(storeUnavailable))
    ended.resolve()
  })
  return { worker, pending, ready: ready.promise, ended: ended.promise }
}
