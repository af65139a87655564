import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Times } from '../client/times.ts'

/** How long this disk takes for one durable commit of a small row, as our store commits, and nothing else. */
export function measureCommits(folder: string, count = 200): Times {
  const file = join(folder, 'commits.sqlite')
  const database = new DatabaseSync(file)
  const times = new Times()
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (bytes BLOB)')
    const insert = database.prepare('INSERT INTO rows VALUES (?)')
    for (let index = 0; index < count; index += 1) {
      const began = performance.now()
      insert.run(new Uint8Array(200))
      times.hear(performance.now() - began)
    }
    return times
  } finally {
    database.close()
    rmSync(file, { force: true })
  }
}
