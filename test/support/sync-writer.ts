import * as Y from 'yjs'
import { goalTextKinds, partLists, partTextName, partTexts } from '#lib/board/goal-texts.ts'
import { anchorUndone } from '#lib/rich-text/anchor-undone.ts'
import type { Random } from './sync-random.ts'

// No surrogate pairs: Yjs replaces a pair that is split, on one side of a sync and not on the other.
const words = ['one', 'zwei', 'trois ', 'élan', 'ok ✓', '生活', ' and ', 'x']
const nodes = ['paragraph', 'heading', 'bulletList', 'listItem']
const domains = ['work', 'relationships', null]

/** What Tiptap and the board's commands do to a document, by chance: text, marks, splits, lists, maps, undo. */
export class RandomWriter {
  readonly doc: Y.Doc
  private readonly kind: 'board' | 'session'
  private readonly random: Random
  private readonly undo: Y.UndoManager
  private made = 0

  constructor(doc: Y.Doc, kind: 'board' | 'session', random: Random) {
    this.doc = doc
    this.kind = kind
    this.random = random
    const lists = partLists.map((list) => doc.getMap(list))
    const roots =
      kind === 'board' ? [doc.getMap('goals'), doc.getMap('steps'), ...lists] : [doc.getXmlFragment('body')]
    anchorUndone(doc)
    this.undo = new Y.UndoManager(roots, { captureTimeout: 0 })
  }

  act(): void {
    const { random } = this
    if (random.chance(0.08)) {
      this.undo.undo()
      return
    }
    if (random.chance(0.04)) {
      this.undo.redo()
      return
    }
    this.doc.transact(() => {
      if (this.kind === 'board') this.writeBoard()
      else this.writeText(this.doc.getXmlFragment('body'))
    }, this)
  }

  private writeBoard(): void {
    const { random, doc } = this
    const goals = doc.getMap<Y.Map<unknown>>('goals')
    const ids = [...goals.keys()]
    if (ids.length === 0 || random.chance(0.15)) {
      this.made += 1
      const id = `g${doc.clientID}-${this.made}`
      goals.set(id, new Y.Map([['order', `a${random.int(99)}`]]))
      this.writeText(doc.getXmlFragment(`sentence/${id}`))
      return
    }
    const id = random.pick(ids)
    if (random.chance(0.1)) return goals.delete(id)
    if (random.chance(0.3)) return void goals.get(id)?.set('order', `b${random.int(99)}`)
    if (random.chance(0.2)) return void goals.get(id)?.set('domain', random.pick(domains))
    if (random.chance(0.2)) {
      this.made += 1
      doc.getMap('steps').set(
        `s${doc.clientID}-${this.made}`,
        new Y.Map<unknown>([
          ['goal', id],
          ['done', random.chance(0.5)],
        ]),
      )
      return
    }
    if (random.chance(0.2)) return this.writePart(id)
    this.writeText(doc.getXmlFragment(`${random.pick(goalTextKinds)}/${id}`))
  }

  /** A milestone, plan or barrier of a goal: added with its words, taken away, or written in. */
  private writePart(goalId: string): void {
    const { random, doc } = this
    const list = random.pick(partLists)
    const yParts = doc.getMap<Y.Map<unknown>>(list)
    const ids = [...yParts.keys()]
    if (ids.length === 0 || random.chance(0.3)) {
      this.made += 1
      yParts.set(`p${doc.clientID}-${this.made}`, new Y.Map<unknown>([['goal', goalId]]))
      return
    }
    const id = random.pick(ids)
    if (random.chance(0.2)) return void yParts.get(id)?.set('removed', random.chance(0.5))
    this.writeText(doc.getXmlFragment(partTextName(random.pick(partTexts[list]), id)))
  }

  private writeText(fragment: Y.XmlFragment): void {
    const { random } = this
    if (fragment.length === 0 || random.chance(0.15)) return this.addBlock(fragment)
    const at = random.int(fragment.length)
    if (random.chance(0.07)) return fragment.delete(at, 1)
    const block = fragment.get(at)
    if (block instanceof Y.XmlText) return this.type(block)
    if (!(block instanceof Y.XmlElement)) return
    if (random.chance(0.1)) block.setAttribute('level', String(random.int(3)))
    if (random.chance(0.1)) return this.addBlock(block)
    // A split as y-tiptap makes it: the tail is deleted and written again under the writer's own id.
    if (random.chance(0.1)) {
      const copy = block.clone()
      fragment.delete(at, 1)
      fragment.insert(at, [copy])
      return
    }
    const text = block.toArray().find((node) => node instanceof Y.XmlText)
    if (text instanceof Y.XmlText) this.type(text)
    else block.insert(0, [new Y.XmlText(random.pick(words))])
  }

  private addBlock(fragment: Y.XmlFragment): void {
    const { random } = this
    const block = new Y.XmlElement(random.pick(nodes))
    block.insert(0, [new Y.XmlText(random.pick(words))])
    fragment.insert(random.int(fragment.length + 1), [block])
  }

  private type(text: Y.XmlText): void {
    const { random } = this
    const at = random.int(text.length + 1)
    if (text.length > 0 && random.chance(0.25)) {
      const from = random.int(text.length)
      return text.delete(from, 1 + random.int(Math.min(4, text.length - from)))
    }
    if (text.length > 1 && random.chance(0.15)) {
      return text.format(0, 1 + random.int(text.length - 1), { bold: random.pick([{}, null]) })
    }
    text.insert(at, random.pick(words), random.chance(0.1) ? { italic: {} } : undefined)
  }
}
