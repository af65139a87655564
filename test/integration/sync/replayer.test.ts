import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { replayLog } from '#lib/log/replay-log.ts'
import { createThreadedReplayer, type ThreadedReplayer } from '#server/replaying/threaded-replayer.ts'
import { bodyReader } from '#server/workspaces/document-readers.ts'
import { entangledUpdate } from '#test/support/entangled-update.ts'
import { writeParagraph } from '#test/support/sync-text.ts'

describe('the replaying thread', () => {
  let replayer: ThreadedReplayer

  beforeEach(() => {
    replayer = createThreadedReplayer()
  })
  afterEach(() => replayer.close())

  function written() {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    for (let count = 0; count < 100; count++) writeParagraph(doc, `paragraph ${count}`)
    doc.getXmlFragment('body').delete(10, 50)
    return { doc, updates }
  }

  it('SY-95 opens a log and reads its page as the event loop would', async () => {
    const { doc, updates } = written()
    const opened = await replayer.open(updates)
    expect(opened.state).toEqual(Y.encodeStateAsUpdate(replayLog(updates).doc))
    expect(opened.clocks).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
    expect(opened.leftOut).toBe(0)
    expect(await replayer.read([opened.state], bodyReader)).toEqual({ view: bodyReader.read(doc) })
  })

  it('SY-95 leaves out what every replay leaves out, and reads no page of it', async () => {
    const { updates } = written()
    const all = [...updates, entangledUpdate(77, 3_000)]
    const opened = await replayer.open(all)
    expect(opened.leftOut).toBe(replayLog(all).leftOut)
    expect(opened.leftOut).toBeGreaterThan(0)
    expect(await replayer.read(all, bodyReader)).toBeUndefined()
  })

  it('SY-99 a call that cannot be answered rejects, and later calls are', async () => {
    const { updates } = written()
    const [first] = updates
    // Stands for whatever ends the thread.
    await expect(replayer.open(JSON.parse('42'))).rejects.toMatchObject({ kind: 'replayer-gone' })
    expect((await replayer.open(first === undefined ? [] : [first])).leftOut).toBe(0)
  })

  it('SY-99 once it is closed it answers nothing', async () => {
    const { updates } = written()
    const underWay = replayer.open(updates)
    await Promise.all([expect(underWay).rejects.toMatchObject({ kind: 'replayer-gone' }), replayer.close()])
    await expect(replayer.open(updates)).rejects.toMatchObject({ kind: 'replayer-gone' })
  })
})
