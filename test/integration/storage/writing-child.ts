import { createSqliteStore } from '#server/storage/sqlite/sqlite-store.ts'
import { ensureDocumentId, ensureSessionId } from '#lib/base/ids.ts'

/** Writes numbered updates until it is killed; prints each number once it was committed. */
const [dataFolder = '', keysFolder = '', documentId = '', sessionId = '', at = '0'] = process.argv.slice(2)
const store = await createSqliteStore({ dataFolder, keysFolder, clock: { now: () => Number(at) } })
for (let number = 1; ; number++) {
  const { outcomes } = await store.run('appendUpdates', {
    entries: [
      {
        documentId: ensureDocumentId(documentId),
        sessionId: ensureSessionId(sessionId),
        update: new TextEncoder().encode(String(number)),
        clients: [],
      },
    ],
  })
  if (outcomes[0]?.kind === 'committed') process.stdout.write(`${outcomes[0].seq}\n`)
}
