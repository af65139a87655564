import * as Y from 'yjs'
import { ensureDocumentId, ensureSessionId } from '#lib/base/ids.ts'
import { replayLog } from '#lib/log/replay-log.ts'
import { createDocumentLog } from '#server/storage/document-log.ts'
import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { numberedEdit } from './numbered-edit.ts'

/** Writes numbered edits and compacts, over and over, until it is killed; prints `saved <seq>` and `compacting`. */
const [dataFolder = '', keysFolder = '', document = '', session = '', at = '0'] = process.argv.slice(2)
const store = await createSqliteStore({ dataFolder, keysFolder, clock: { now: () => Number(at) } })
const log = createDocumentLog(store)
const [documentId, sessionId] = [ensureDocumentId(document), ensureSessionId(session)]

const loaded = await log.load(documentId)
if (!loaded.ok || loaded.value.damaged) throw new Error('the log is not well')
const { doc } = replayLog(loaded.value.updates)
doc.clientID = new Y.Doc().clientID
let { seq } = loaded.value
const updates: Uint8Array[] = []
doc.on('update', (update) => updates.push(update))
for (;;) {
  for (let edit = 0; edit < 10; edit++) {
    doc.transact(() => numberedEdit(doc.getText('words'), ++seq))
    const [update = new Uint8Array()] = updates.splice(0)
    const [outcome] = await log.append([{ documentId, sessionId, update, clients: [doc.clientID] }])
    if (outcome?.kind !== 'committed' || outcome.seq !== seq) throw new Error('not committed in its place')
    process.stdout.write(`saved ${seq}\n`)
  }
  process.stdout.write('compacting\n')
  const compacted = await log.compact(documentId)
  if (!compacted.ok && compacted.failure.kind !== 'still-on-disk') throw new Error(compacted.failure.kind)
}
