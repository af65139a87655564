import { expect, it, vi } from 'vitest'
import { DocumentState } from '#server/sync/document-state.ts'
import { createRandom } from '../../../support/sync-random.ts'
import { wordsOf, writeParagraph } from '../../../support/sync-text.ts'
import { settle, SyncWorld } from '../../../support/sync-world.ts'
import { figure, seed, tries } from '../../../support/tries.ts'

const count = tries('THROWS', 30)

it(`P-5 ${count} of ${count} times Yjs throws after it has changed the document: the room is built again, peers are right, honest edits kept`, async () => {
  const random = createRandom(seed)
  let rebuilt = 0
  for (let index = 0; index < count; index++) {
    const world = new SyncWorld()
    const documentId = world.addDocument('page', 'session')
    const hostile = await world.join(world.sam, 'page')
    const honest = await world.join(world.rivera, 'page')
    const before = random.int(4)
    for (let edit = 0; edit < before; edit++) writeParagraph(honest.doc, `kept ${edit}`)
    await world.quiesce(hostile, honest)
    const real: unknown = Reflect.get(DocumentState.prototype, 'commit')
    if (typeof real !== 'function') throw new Error('a state commits')
    const spy = vi.spyOn(DocumentState.prototype, 'commit')
    // The document holds the update by then, or a part of what Yjs does with it.
    spy.mockImplementationOnce(function (this: DocumentState, ...write) {
      if (random.chance(0.7)) Reflect.apply(real, this, write)
      throw new Error('Unexpected case')
    })
    writeParagraph(hostile.doc, 'poison')
    hostile.exchange()
    await settle()
    spy.mockRestore()
    expect(hostile.closed?.code).toBe(4400)
    expect(honest.closed?.code).toBe(1012)
    expect(wordsOf(honest.doc)).not.toContain('poison')
    writeParagraph(honest.doc, 'written meanwhile')
    honest.connect(world.hub, world.rivera.sessionId, documentId)
    const other = await world.join(world.rivera, 'page')
    await world.quiesce(honest, other)
    expect(honest.isOpen && other.isOpen).toBe(true)
    expect(wordsOf(other.doc)).toBe(wordsOf(honest.doc))
    for (let edit = 0; edit < before; edit++) expect(wordsOf(other.doc)).toContain(`kept ${edit}`)
    expect(wordsOf(other.doc)).toContain('written meanwhile')
    rebuilt += 1
  }
  figure(`P-5 ${rebuilt} of ${count} rooms built again, seed ${seed}`)
})
