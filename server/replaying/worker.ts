import { parentPort } from 'node:worker_threads'
import { openRecords } from '#lib/log/open-records.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { boardReader, bodyReader, goalPartsReader, planReader } from '../workspaces/document-readers.ts'
import type { ReplayReply, ReplayRequest } from './messages.ts'

/** A thread that knows no key and no database: replays what it is given, one request after another. */
const port = parentPort
if (port === null) throw new Error('runs only as a worker')

const readers = new Map(
  [boardReader, bodyReader, goalPartsReader, planReader].map((reader) => [reader.name, reader]),
)

port.on('message', (request: ReplayRequest) => {
  const reply = answer(request)
  port.postMessage(reply, reply.kind === 'opened' ? [transferable(reply.opened.state)] : [])
})

function answer(request: ReplayRequest): ReplayReply {
  const { id, updates } = request
  return request.kind === 'open'
    ? { kind: 'opened', id, opened: openRecords(updates) }
    : read(id, updates, request.reader)
}

function read(id: number, updates: readonly Uint8Array[], name: string): ReplayReply {
  const { doc, leftOut } = replayLog(updates)
  const reader = readers.get(name)
  if (reader === undefined || leftOut > 0) return { kind: 'not-read', id }
  try {
    return { kind: 'read', id, view: reader.read(doc) }
  } catch {
    return { kind: 'not-read', id }
  }
}

/** An encoded state has a buffer of its own. */
function transferable({ buffer }: Uint8Array): ArrayBuffer {
  return buffer instanceof ArrayBuffer ? buffer : new ArrayBuffer(0)
}
