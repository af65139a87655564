import { parentPort } from 'node:worker_threads'

/** A worker that does as it is told: 'echo' answers, 'crash' ends the thread, 'hang' never answers. */
const port = parentPort
port?.postMessage({ kind: 'ready' }, [])
port?.on('message', (request: { kind: string; id: number; name: string; input: unknown }) => {
  if (request.kind === 'close') process.exit(0)
  if (request.name === 'crash') process.exit(1)
  if (request.name === 'echo') port.postMessage({ kind: 'done', id: request.id, output: request.input }, [])
})
