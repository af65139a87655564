import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { join } from 'node:path'
import * as z from 'zod'

const samplingMicroseconds = 500

const reply = z.object({ id: z.number(), result: z.object({ profile: z.unknown().optional() }).optional() })

/** Profiles the main thread and every worker of this process, into one `.cpuprofile` for each. */
export function createProfiler(folder: string): { toggle(): void } {
  const session = new Session()
  session.connect()
  const workers: string[] = []
  let running = false
  session.on('NodeWorker.attachedToWorker', ({ params }) => {
    workers.push(params.sessionId)
  })
  session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
    const message = reply.safeParse(JSON.parse(params.message))
    if (!message.success || message.data.result?.profile === undefined) return
    write(`worker-${workers.indexOf(params.sessionId)}`, message.data.result.profile)
  })
  session.post('NodeWorker.enable', { waitForDebuggerOnStart: false })

  const toWorkers = (id: number, method: string, params: object) => {
    for (const sessionId of workers) {
      const message = JSON.stringify({ id, method, params })
      session.post('NodeWorker.sendMessageToWorker', { sessionId, message })
    }
  }
  const write = (name: string, profile: unknown) =>
    writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile))

  return {
    toggle() {
      running = !running
      if (running) {
        const interval = { interval: samplingMicroseconds }
        session.post('Profiler.enable')
        session.post('Profiler.setSamplingInterval', interval)
        session.post('Profiler.start')
        toWorkers(1, 'Profiler.enable', {})
        toWorkers(2, 'Profiler.setSamplingInterval', interval)
        toWorkers(3, 'Profiler.start', {})
      } else {
        session.post('Profiler.stop', (error, result) => error ?? write('main', result.profile))
        toWorkers(4, 'Profiler.stop', {})
      }
    },
  }
}
