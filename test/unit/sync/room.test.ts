import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SyncWorld, settle } from '../../support/sync-world.ts'

function write(doc: Y.Doc, text: string): void {
  const fragment = doc.getXmlFragment('body')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  fragment.insert(fragment.length, [paragraph])
}

const words = (doc: Y.Doc) => doc.getXmlFragment('body').toString()

describe('room', () => {
  it('SY-1 relays an update to the others and acknowledges it only once it is committed', async () => {
    const world = new SyncWorld()
    world.addDocument('page', 'session')
    const sam = await world.join(world.sam, 'page')
    const rivera = await world.join(world.rivera, 'page')
    world.log.hold()
    const acknowledgedBefore = sam.acknowledgedFrames
    write(sam.doc, 'hello')
    sam.exchange()
    await settle()
    rivera.exchange()
    sam.exchange()
    expect(words(rivera.doc)).toBe('')
    expect(sam.acknowledgedFrames).toBe(acknowledgedBefore)
    expect(world.log.heldCount).toBe(1)
    world.log.release()
    await world.quiesce(sam, rivera)
    expect(words(rivera.doc)).toBe('<paragraph>hello</paragraph>')
    expect(sam.acknowledgedFrames).toBe(acknowledgedBefore + 1)
  })
})
