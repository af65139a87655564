import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import * as z from 'zod'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { decidingWords } from '#lib/words/en/deciding.ts'
import { quotesWords } from '#lib/words/en/quotes.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { hashContent } from '#server/workspaces/hash-content.ts'
import { ensureStatus } from '#test/support/pair-by-interface.ts'
import { createHttpPerson, type HttpPerson } from '#test/support/people-http.ts'
import { password } from '#test/support/people-matrix-server.ts'
import { openStock, untilKept } from '#test/support/stock-document.ts'
import { startServerProcess, type ServerProcess } from '#test/support/server-process.ts'

const seedForm = z.object({
  workspaceId: z.string(),
  goalId: z.string(),
  documents: z.object({ board: z.string() }),
})

let server: ServerProcess
let seeded: z.infer<typeof seedForm>
let pair: readonly HttpPerson[]

beforeAll(async () => {
  server = await startServerProcess({ script: 'test/support/people-matrix-server.ts' })
  seeded = seedForm.parse(JSON.parse(/^seeded (.*)$/m.exec(server.printed())?.[1] ?? ''))
  pair = await Promise.all(
    ['client', 'clinician'].map(async (name) => {
      const person = createHttpPerson(server.url)
      ensureStatus(await person.signIn(name, password), 200)
      return person
    }),
  )
  const [client, clinician] = pair
  const { workspaceId, goalId } = seeded
  const goal = `/api/workspaces/${workspaceId}/goals/${goalId}`
  const suggested = { kind: 'close', seenHash: hashContent({}), note: 'Perhaps.' }
  await clinician?.ask('POST', `${goal}/suggestions`, { body: suggested })
  await client?.ask('POST', `${goal}/move`, { body: { column: 'on-hold', reason: 'For now.' } })
  await clinician?.ask('POST', `${goal}/suggestions`, { body: suggested })
  if (client !== undefined) await writeSentence(client)
})
afterAll(() => server?.dispose())

/** Only a goal that somebody has begun shows what is quoted on it. */
async function writeSentence(person: HttpPerson): Promise<void> {
  const { goalId, documents } = seeded
  const name = `sentence/${goalId}`
  const board = await openStock(server.url, person, documents.board)
  writePlainText(board.doc.getXmlFragment(name), 'Words')
  await untilKept(server.url, person, documents.board, (doc) => doc.getXmlFragment(name).length > 0)
  board.close()
}

/** Where what two people decide, quote and notice is shown. */
const pagesOf = ({ workspaceId, goalId }: typeof seeded) =>
  ['', '/goals', '/goals/changes', '/goals/print', `/goals/${goalId}`, '/find', '/progress'].map(
    (path) => `/w/${workspaceId}${path}`,
  )

/** Does something to the rows of a table, looks at every page with both people, and puts the rows back. */
async function withRows(table: string, change: string): Promise<readonly string[]> {
  const database = new DatabaseSync(join(server.folder, 'data', databaseFileName))
  database.exec('pragma foreign_keys = off; pragma ignore_check_constraints = on')
  database.exec(`create temp table kept as select * from ${table}`)
  const { changes } = database.prepare(`update ${table} set ${change}`).run()
  const bodies: string[] = []
  for (const person of pair)
    for (const path of pagesOf(seeded)) bodies.push(ensureStatus(await person.ask('GET', path), 200).body)
  database.exec(`delete from ${table}; insert into ${table} select * from kept`)
  database.close()
  expect(changes).toBeGreaterThan(0)
  return bodies
}

it('DE-21 whatever record of theirs is damaged, every page is there', async () => {
  const turned = (column: string) => `${column} = zeroblob(length(${column}))`
  const records = [
    ['suggestions', 'body_sealed'],
    ['goal_columns', 'reason_sealed'],
    ['quotes', 'words_sealed'],
    ['approach_cards', 'body_sealed'],
    ['noticings', 'record_sealed'],
  ] as const
  const told = new Map<string, readonly string[]>()
  for (const [table, column] of records)
    for (const change of [turned(column), `${column} = x''`]) told.set(table, await withRows(table, change))
  const bodies = told.get('quotes') ?? []
  expect(bodies.filter((body) => body.includes(quotesWords.unreadable))).toHaveLength(pair.length)
})

it('DE-21 rows that nobody can make sense of take no page along, and it says what cannot be shown', async () => {
  const decided = await withRows('suggestions', `id = 'damaged ' || number`)
  expect(decided.filter((body) => body.includes(decidingWords.notRead)).length).toBeGreaterThan(3)
  const quoted = await withRows('quotes', `added_by = 'damaged'`)
  expect(quoted.filter((body) => body.includes(quotesWords.notRead))).toHaveLength(pair.length)
  await withRows('approach_cards', `id = 'damaged ' || number`)
})
