import { parentPort, workerData } from 'node:worker_threads'
import { startRefusalOf } from '../start-refusal.ts'
import { failureOf } from '../store-failure.ts'
import type { Reply, Request, WorkerStart } from './messages.ts'
import { openServing } from './open-serving.ts'

/**
 * A thread beside the main one that owns one connection: the only one that writes, or one that reads.
 * Calls run strictly one after another. Nothing but `{ kind }` and stack frames leaves it when one fails.
 */
const port = parentPort
if (port === null) throw new Error('runs only as a worker')
const start: WorkerStart = workerData
const post = (reply: Reply) => port.postMessage(reply)

const serve = openServing(start)
let last: Promise<void> = serve.then(
  () => post({ kind: 'ready' }),
  (thrown: unknown) => {
    post({ kind: 'refused', reason: startRefusalOf(thrown) ?? 'database-unreadable' })
    port.close()
  },
)

port.on('message', (request: Request) => {
  last = last.then(() => handle(request))
})

async function handle(request: Request): Promise<void> {
  const served = await serve
  if (request.kind === 'close') {
    await served.close()
    port?.close()
    return
  }
  const { id } = request
  try {
    post({ kind: 'done', id, output: await served.call(request.name, request.input, request.at) })
  } catch (thrown) {
    post({ kind: 'failed', id, failure: failureOf(thrown) })
  }
}
