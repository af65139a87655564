import { setBlockType, splitBlock, toggleMark } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { wrapInList } from '@tiptap/pm/schema-list'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { HeadlessWriter } from '../../../support/headless-writer.ts'
import { personNamed, type FakePerson } from '../../../support/sync-people.ts'
import { SyncPeer } from '../../../support/sync-peer.ts'
import { createRandom, type Random } from '../../../support/sync-random.ts'
import { SyncWorld } from '../../../support/sync-world.ts'
import { figure, seed, tries } from '../../../support/tries.ts'

const count = tries('HONEST', 500)
/** A page is left for another after so many. */
const framesAPage = 150
const dayMs = 86_400_000

interface Author {
  readonly person: FakePerson
  readonly writer: HeadlessWriter
  readonly peer: SyncPeer
}

it(
  `P-1 of ${count} honest frames by real editors, several authors, undo and days offline, none is refused and at most 1 in 1,000 is asked about`,
  async () => {
    const random = createRandom(seed)
    let frames = 0
    let asked = 0
    let returns = 0
    let pages = 0
    for (; frames < count; pages++) {
      const told = await writePage(random, Math.min(framesAPage, count - frames))
      frames += told.frames
      asked += told.asked
      returns += told.returns
    }
    figure(
      `P-1 ${frames} honest frames, 0 refused, ${asked} asked to resync and healed, ${returns} returns from offline, ${pages} pages all read alike, seed ${seed}`,
    )
    expect(asked).toBeLessThanOrEqual(count / 1_000)
    expect(returns).toBeGreaterThan(count / 200)
  },
  60_000 + count * 20,
)

/** Two people, one of them on two devices, until they have sent so many frames that write. */
async function writePage(random: Random, wanted: number) {
  const world = new SyncWorld()
  const documentId = world.addDocument('page', 'session')
  const phone = world.addPerson(personNamed('sam', 'client', 'phone'))
  const authors = [world.sam, world.rivera, phone].map((person): Author => {
    const writer = new HeadlessWriter(person.accountId, 1 + random.int(2 ** 31), random.pick([0, 500]))
    return { person, writer, peer: new SyncPeer({ doc: writer.doc }) }
  })
  let frames = 0
  let connects = 0
  let returns = 0
  const asked = () => authors.reduce((sum, { peer }) => sum + peer.stepOnesReceived, 0)
  const connect = async ({ peer, person }: Author) => {
    peer.connect(world.hub, person.sessionId, documentId)
    connects += 1
    await world.quiesce(peer)
  }
  for (const author of authors) await connect(author)
  while (frames < wanted) {
    world.clock.advance(1_000)
    const author = random.pick(authors)
    const { peer, writer } = author
    if (random.chance(0.02)) {
      if (peer.isOpen) {
        frames += peer.written.length
        peer.disconnect()
      } else {
        world.clock.jump(random.int(5 * dayMs))
        await connect(author)
        returns += 1
      }
    }
    act(writer, random)
    // Others see it soon, or are in the middle of something themselves.
    if (random.chance(0.7)) await world.quiesce(...authors.map((one) => one.peer).filter((one) => one.isOpen))
    for (const { peer: other } of authors) expect(other.closed).toBeUndefined()
    if (peer.written.length > 200) {
      await world.quiesce(peer)
      frames += peer.written.length
      peer.disconnect()
      await connect(author)
    }
  }
  for (const author of authors) if (!author.peer.isOpen) await connect(author)
  await world.quiesce(...authors.map(({ peer }) => peer))
  for (const { peer, writer } of authors) {
    expect(peer.closed).toBeUndefined()
    expect(peer.acknowledgedFrames).toBe(peer.written.length)
    expect(Y.encodeStateVector(writer.doc)).toEqual(Y.encodeStateVector(authors[0]?.writer.doc ?? writer.doc))
    expect(writer.yBody.toJSON()).toBe(authors[0]?.writer.yBody.toJSON())
    frames += peer.written.length
  }
  return { frames, asked: asked() - connects, returns }
}

/** One thing that somebody does in the editor. */
function act(writer: HeadlessWriter, random: Random): void {
  if (random.chance(0.06)) return void writer.undo()
  if (random.chance(0.03)) return void writer.undoManager.redo()
  writer.edit((state) => random.pick(deeds)(state, random) ?? state.tr)
}

type Deed = (state: EditorState, random: Random) => Transaction | undefined

const typing: Deed = (state, random) => {
  const at = placeIn(state.doc, random)
  if (at === undefined)
    return state.tr.insert(0, state.schema.node('paragraph', null, state.schema.text('x')))
  return state.tr.insertText(random.pick(['a', 'b', ' ', 'so, ', 'élan', '✓']), at)
}

const deleting: Deed = (state, random) => {
  const at = placeIn(state.doc, random)
  if (at === undefined) return undefined
  const to = Math.min(at + random.int(12), state.doc.content.size)
  return at >= to ? undefined : state.tr.delete(at, to)
}

/** What a command makes of the selection. */
const doing =
  (
    command: (state: EditorState) => (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
  ): Deed =>
  (state, random) => {
    const at = placeIn(state.doc, random)
    if (at === undefined) return undefined
    const to = Math.min(at + random.int(8), state.doc.resolve(at).end())
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at, to)))
    let made: Transaction | undefined
    command(selected)(selected, (transaction) => (made = transaction))
    return made
  }

const type = (state: EditorState, name: string) => {
  const found = state.schema.nodes[name]
  if (found === undefined) throw new Error('not in the schema')
  return found
}

const deeds: readonly Deed[] = [
  typing,
  typing,
  typing,
  typing,
  deleting,
  doing(() => splitBlock),
  doing((state) => setBlockType(type(state, 'heading'), { level: 2 })),
  doing((state) => setBlockType(type(state, 'paragraph'))),
  doing((state) => wrapInList(type(state, 'bulletList'))),
  doing((state) => {
    const bold = state.schema.marks['bold']
    if (bold === undefined) throw new Error('not in the schema')
    return toggleMark(bold)
  }),
]

/** Somewhere inside a line; undefined where there is none. */
function placeIn(doc: Node, random: Random): number | undefined {
  const places: number[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) places.push(at + 1 + random.int(node.content.size + 1))
  })
  return places.length === 0 ? undefined : random.pick(places)
}
