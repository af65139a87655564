import { Session } from 'node:inspector'
import { setTimeout as wait } from 'node:timers/promises'

/** V8 gives pages back at the collection after the one that emptied them; a third finds nothing more. */
const rounds = 3
const pauseMs = 500

/**
 * Collects all garbage in every thread of this process, and waits for the emptied pages to be given back: what
 * is resident after that does not hang on when the last collection happened to be.
 */
export async function collectGarbage(): Promise<void> {
  const session = new Session()
  session.connect()
  const workers: string[] = []
  session.on('NodeWorker.attachedToWorker', ({ params }) => {
    workers.push(params.sessionId)
  })
  session.post('NodeWorker.enable', { waitForDebuggerOnStart: false })
  const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' })
  for (let round = 0; round < rounds; round++) {
    session.post('HeapProfiler.collectGarbage')
    for (const sessionId of workers) session.post('NodeWorker.sendMessageToWorker', { sessionId, message })
    await wait(pauseMs)
  }
  session.post('NodeWorker.disable')
  session.disconnect()
}
