import { Worker } from 'node:worker_threads'
import type { OpenedRecords } from '#lib/log/open-records.ts'
import type { Replayer } from '../sync/ports.ts'
import type { ReplayReply, ReplayRequest } from './messages.ts'

export interface ThreadedReplayer extends Replayer {
  /** Ends the thread; what was under way rejects. */
  close(): Promise<void>
}

/** A thread that nobody needed for so long ends: it holds some 20 MB. */
const idleMs = 60_000

const gone = Object.assign(new Error('the replaying thread is gone'), { kind: 'replayer-gone' as const })

interface Waiting {
  readonly resolve: (reply: ReplayReply) => void
  readonly reject: (reason: Error) => void
}

interface Running {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

/**
 * Replays in a thread of its own, so that a long log holds neither the event loop nor the threads that ask the
 * database. The thread is started by the first call; one that dies rejects what it was working on, and the next
 * call starts another.
 */
export function createThreadedReplayer(): ThreadedReplayer {
  let running: Running | undefined
  let idle: NodeJS.Timeout | undefined
  let isClosed = false
  let nextId = 1

  function launch(): Running {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      execArgv: [],
      stdout: false,
      stderr: false,
    })
    const launched: Running = { worker, waiting: new Map() }
    running = launched
    worker.unref()
    worker.on('message', (reply: ReplayReply) => {
      launched.waiting.get(reply.id)?.resolve(reply)
      launched.waiting.delete(reply.id)
      if (launched.waiting.size === 0) rest(launched)
    })
    // The reason is not asked for: it could carry a word. `exit` always follows.
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (running === launched) running = undefined
      for (const { reject } of launched.waiting.values()) reject(gone)
    })
    return launched
  }

  function rest({ worker }: Running): void {
    clearTimeout(idle)
    idle = setTimeout(() => {
      if (running?.worker !== worker || running.waiting.size > 0) return
      running = undefined
      void worker.terminate()
    }, idleMs)
    idle.unref()
  }

  function ask(make: (id: number) => ReplayRequest): Promise<ReplayReply> {
    if (isClosed) return Promise.reject(gone)
    const { worker, waiting } = running ?? launch()
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage(make(id), [])
    })
  }

  return {
    async open(updates): Promise<OpenedRecords> {
      const reply = await ask((id) => ({ kind: 'open', id, updates }))
      if (reply.kind !== 'opened') throw gone
      return reply.opened
    },
    async read(updates, reader) {
      const reply = await ask((id) => ({ kind: 'read', id, updates, reader: reader.name }))
      // The reader of that name made it, so it has that reader's type.
      return reply.kind === 'read' ? { view: reply.view as ReturnType<typeof reader.read> } : undefined
    },
    async close() {
      isClosed = true
      clearTimeout(idle)
      await running?.worker.terminate()
    },
  }
}
