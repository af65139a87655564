import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { attributeRecords, type AttributableRecord } from '#lib/log/attribute-records.ts'

const at = Date.UTC(2026, 0, 5, 9)

/** What one person does to a document after the other. */
function writeDown() {
  const doc = new Y.Doc()
  doc.clientID = 7
  const text = doc.getText('words')
  const records: AttributableRecord[] = []
  let actor = 'sam'
  let now = at
  doc.on('update', (update) => records.push({ seq: records.length + 1, actor, at: now, update }))
  return {
    records,
    text,
    as: (who: string, client: number, when: number) => {
      actor = who
      doc.clientID = client
      now = when
    },
  }
}

it('ST-34 of records that are trimmed it stays who added and who deleted what, and no word of it', () => {
  const { records, text, as } = writeDown()
  for (const letter of 'kestrel') text.insert(text.length, letter)
  as('rivera', 8, at + 1_000)
  text.delete(6, 1)
  text.delete(5, 1)
  text.insert(5, 'kestrel')
  const told = attributeRecords(records)
  expect(told).toEqual([
    { fromSeq: 1, toSeq: 7, actor: 'sam', fromAt: at, toAt: at, added: [[7, 0, 7]], deleted: [] },
    {
      fromSeq: 8,
      toSeq: 10,
      actor: 'rivera',
      fromAt: at + 1_000,
      toAt: at + 1_000,
      added: [[8, 0, 7]],
      deleted: [[7, 5, 2]],
    },
  ])
  expect(JSON.stringify(told)).not.toContain('k')
})

it('ST-34 what one person does a minute apart is told apart, and so is a clock that was set back', () => {
  const { records, text, as } = writeDown()
  for (const when of [at, at + 59_999, at + 60_000, at]) {
    as('sam', 7, when)
    text.insert(0, 'x')
  }
  expect(attributeRecords(records).map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([
    [1, 2],
    [3, 3],
    [4, 4],
  ])
})
