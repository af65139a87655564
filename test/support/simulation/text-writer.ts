import * as Y from 'yjs'
import type { Random } from '../sync-random.ts'

export type TextAct =
  | 'typed'
  | 'pasted'
  | 'erased'
  | 'formatted'
  | 'paragraph-added'
  | 'paragraph-removed'
  | 'split'
  | 'joined-paragraphs'
  | 'heading-changed'
  | 'list-changed'

type Delta = { readonly insert: string; readonly attributes?: Record<string, unknown> }[]

/**
 * What an editor bound by y-tiptap does to a text: it types at the caret, and where a paragraph changes its kind
 * or place it deletes it and writes it again under its own client id.
 */
export class TextWriter {
  private readonly random: Random
  private readonly letters: readonly string[]
  private caret: { readonly yText: Y.XmlText; at: number } | undefined

  constructor(random: Random, letters: readonly string[]) {
    this.random = random
    this.letters = letters
  }

  write(fragment: Y.XmlFragment): TextAct {
    const { random } = this
    if (this.caret !== undefined && random.chance(0.5) && isWithin(this.caret.yText, fragment)) {
      return this.typeOn(this.caret)
    }
    const paragraphs = findParagraphs(fragment)
    if (paragraphs.length === 0 || random.chance(0.08)) return this.addParagraph(fragment)
    const { holder, index, element } = random.pick(paragraphs)
    const yText = textIn(element)
    if (yText === undefined) {
      element.insert(0, [new Y.XmlText(this.letter())])
      return 'typed'
    }
    if (random.chance(0.04)) {
      holder.delete(index, 1)
      return 'paragraph-removed'
    }
    if (random.chance(0.1)) return this.split(holder, index, element, yText)
    if (random.chance(0.08) && index > 0) return this.join(holder, index, yText)
    if (random.chance(0.08)) return this.changeHeading(holder, index, element)
    if (random.chance(0.08)) return this.changeList(fragment, holder, index, element)
    return this.type(yText)
  }

  private type(yText: Y.XmlText): TextAct {
    const { random } = this
    const { length } = yText
    if (length > 1 && random.chance(0.2)) {
      const from = random.int(length)
      yText.format(from, 1 + random.int(length - from), {
        [random.pick(['bold', 'italic'])]: random.pick([{}, null]),
      })
      return 'formatted'
    }
    if (length > 0 && random.chance(0.25)) {
      const from = random.int(length)
      yText.delete(from, 1 + random.int(Math.min(6, length - from)))
      return 'erased'
    }
    if (random.chance(0.15)) {
      yText.insert(random.int(length + 1), this.letter().repeat(2 + random.int(12)))
      return 'pasted'
    }
    this.caret = { yText, at: random.int(length + 1) }
    return this.typeOn(this.caret)
  }

  /** Letter after letter at one place; now and then one back. */
  private typeOn(caret: { readonly yText: Y.XmlText; at: number }): TextAct {
    const { yText } = caret
    caret.at = Math.min(caret.at, yText.length)
    if (caret.at > 0 && this.random.chance(0.12)) {
      caret.at -= 1
      yText.delete(caret.at, 1)
      return 'erased'
    }
    yText.insert(caret.at, this.letter())
    caret.at += 1
    return 'typed'
  }

  private addParagraph(fragment: Y.XmlFragment): TextAct {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(this.letter())])
    fragment.insert(this.random.int(fragment.length + 1), [paragraph])
    return 'paragraph-added'
  }

  /** The tail goes, and stands in a new paragraph behind. */
  private split(holder: Y.XmlFragment, index: number, element: Y.XmlElement, yText: Y.XmlText): TextAct {
    const at = this.random.int(yText.length + 1)
    const tail = cutDelta(yText, at)
    yText.delete(at, yText.length - at)
    holder.insert(index + 1, [makeElement(element.nodeName, tail)])
    return 'split'
  }

  /** The words of a paragraph go on in the one before it. */
  private join(holder: Y.XmlFragment, index: number, yText: Y.XmlText): TextAct {
    const before = holder.get(index - 1)
    const target = before instanceof Y.XmlElement ? textIn(before) : undefined
    if (target === undefined) return this.type(yText)
    let at = target.length
    for (const { insert, attributes } of cutDelta(yText, 0)) {
      target.insert(at, insert, attributes ?? {})
      at += insert.length
    }
    holder.delete(index, 1)
    return 'joined-paragraphs'
  }

  /** An element cannot be renamed: the paragraph is made again as a heading, or the other way round. */
  private changeHeading(holder: Y.XmlFragment, index: number, element: Y.XmlElement): TextAct {
    if (element.nodeName === 'heading' && this.random.chance(0.5)) {
      element.setAttribute('level', this.random.pick(['2', '3']))
      return 'heading-changed'
    }
    const yText = textIn(element)
    const name = element.nodeName === 'heading' ? 'paragraph' : 'heading'
    const made = makeElement(name, yText === undefined ? [] : cutDelta(yText, 0))
    if (name === 'heading') made.setAttribute('level', '2')
    holder.delete(index, 1)
    holder.insert(index, [made])
    return 'heading-changed'
  }

  /** Into a list of its own, or out of the list to where the list stands. */
  private changeList(
    fragment: Y.XmlFragment,
    holder: Y.XmlFragment,
    index: number,
    element: Y.XmlElement,
  ): TextAct {
    const yText = textIn(element)
    const delta = yText === undefined ? [] : cutDelta(yText, 0)
    if (holder === fragment) {
      const item = new Y.XmlElement('listItem')
      item.insert(0, [makeElement('paragraph', delta)])
      const list = new Y.XmlElement(this.random.pick(['bulletList', 'orderedList']))
      list.insert(0, [item])
      fragment.delete(index, 1)
      fragment.insert(index, [list])
      return 'list-changed'
    }
    holder.delete(index, 1)
    fragment.insert(this.random.int(fragment.length + 1), [makeElement('paragraph', delta)])
    return 'list-changed'
  }

  private letter(): string {
    return this.random.pick(this.letters)
  }
}

interface Paragraph {
  readonly holder: Y.XmlFragment
  readonly index: number
  readonly element: Y.XmlElement
}

/** Whatever holds words, at any depth. */
function findParagraphs(holder: Y.XmlFragment): readonly Paragraph[] {
  return holder.toArray().flatMap((element, index) => {
    if (!(element instanceof Y.XmlElement)) return []
    if (element.nodeName === 'paragraph' || element.nodeName === 'heading')
      return [{ holder, index, element }]
    return findParagraphs(element)
  })
}

function textIn(element: Y.XmlElement): Y.XmlText | undefined {
  const found = element.toArray().find((node) => node instanceof Y.XmlText)
  return found instanceof Y.XmlText ? found : undefined
}

function isWithin(yText: Y.XmlText, fragment: Y.XmlFragment): boolean {
  let type: unknown = yText
  while (type instanceof Y.AbstractType) {
    if (type === fragment) return true
    const item: Y.Item | null = type._item
    if (item === null || item.deleted) return false
    type = item.parent
  }
  return false
}

/** What stands in a text from a place on, with its marks. */
function cutDelta(yText: Y.XmlText, from: number): Delta {
  const delta: Delta = []
  let at = 0
  for (const { insert, attributes } of yText.toDelta() as Delta) {
    const rest = insert.slice(Math.max(0, from - at))
    at += insert.length
    if (rest !== '') delta.push(attributes === undefined ? { insert: rest } : { insert: rest, attributes })
  }
  return delta
}

function makeElement(name: string, delta: Delta): Y.XmlElement {
  const element = new Y.XmlElement(name)
  const yText = new Y.XmlText()
  if (delta.length > 0) yText.applyDelta(delta)
  element.insert(0, [yText])
  return element
}
