import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isEmptyText, plainText } from '#lib/rich-text/plain-text.ts'
import { readBody } from '#lib/rich-text/read-body.ts'
import { readKnownWords } from '#lib/rich-text/read-known-words.ts'
import { listDepthLimit } from '#lib/rich-text/rich-text-schema.ts'

function element(name: string, children: (Y.XmlElement | Y.XmlText)[] = []): Y.XmlElement {
  const yElement = new Y.XmlElement(name)
  yElement.insert(0, children)
  return yElement
}

function bodyOf(...children: (Y.XmlElement | Y.XmlText)[]): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment('body').insert(0, children)
  return doc
}

const unknown = { ok: false, failure: { kind: 'unknown-content' } }

describe('reading rich text', () => {
  it('BO-1 reads paragraphs, headings, lists, breaks, bold and italic as plain data', () => {
    const yText = new Y.XmlText()
    yText.applyDelta([{ insert: 'calm ' }, { insert: 'sleep', attributes: { bold: {}, italic: {} } }])
    const yHeading = element('heading', [new Y.XmlText('March')])
    const doc = bodyOf(
      yHeading,
      element('paragraph', [yText, element('hardBreak'), new Y.XmlText('again')]),
      element('bulletList', [element('listItem', [element('paragraph', [new Y.XmlText('one')])])]),
    )
    const read = readBody(doc)
    expect(read).toEqual({
      ok: true,
      value: {
        blocks: [
          { type: 'heading', level: 2, runs: [{ text: 'March', bold: false, italic: false }] },
          {
            type: 'paragraph',
            runs: [
              { text: 'calm ', bold: false, italic: false },
              { text: 'sleep', bold: true, italic: true },
              { text: '\n', bold: false, italic: false },
              { text: 'again', bold: false, italic: false },
            ],
          },
          {
            type: 'bullet-list',
            items: [[{ type: 'paragraph', runs: [{ text: 'one', bold: false, italic: false }] }]],
          },
        ],
      },
    })
    expect(read.ok && plainText(read.value)).toBe('March\ncalm sleep\nagain\none')
  })

  it('BO-1 reads a text nobody began as empty, and makes no root for it', () => {
    const doc = new Y.Doc()
    const read = readBody(doc)
    expect(read.ok && isEmptyText(read.value)).toBe(true)
    expect([...doc.share.keys()]).toEqual([])
  })

  it('BO-1 reads a document that has only been replayed, whose roots have no type yet', () => {
    const written = bodyOf(element('paragraph', [new Y.XmlText('kept')]))
    const replayed = new Y.Doc()
    Y.applyUpdate(replayed, Y.encodeStateAsUpdate(written))
    const read = readBody(replayed)
    expect(read.ok && plainText(read.value)).toBe('kept')
  })

  it('BO-2 reads nothing of a text that holds an unknown node, mark, attribute or embed', () => {
    const marked = new Y.XmlText()
    marked.applyDelta([{ insert: 'x', attributes: { link: { href: 'javascript:0' } } }])
    const embedded = new Y.XmlText()
    embedded.applyDelta([{ insert: { image: 'x' } }])
    const styled = element('paragraph')
    styled.setAttribute('style', 'position:fixed')
    const prototyped = element('paragraph')
    Reflect.apply(Reflect.get(prototyped, 'setAttribute'), prototyped, ['__proto__', { onclick: 'x' }])
    const level = element('heading')
    level.setAttribute('level', '9')
    for (const node of [
      element('script'),
      element('paragraph', [marked]),
      element('paragraph', [embedded]),
      element('paragraph', [element('paragraph')]),
      element('bulletList', [element('paragraph')]),
      new Y.XmlText('loose'),
      styled,
      prototyped,
      level,
    ])
      expect(readBody(bodyOf(node))).toEqual(unknown)
  })

  it('BO-2 gives up on lists deeper than anybody writes, without running out of stack', () => {
    const nest = (depth: number): Y.XmlElement => {
      let inner = element('paragraph', [new Y.XmlText('deep')])
      for (let level = 0; level < depth; level += 1)
        inner = element('bulletList', [element('listItem', [inner])])
      return inner
    }
    expect(readBody(bodyOf(nest(listDepthLimit))).ok).toBe(true)
    expect(readBody(bodyOf(nest(60)))).toEqual(unknown)
  })

  it('BO-2 cannot read a root that is another shared type', () => {
    const doc = new Y.Doc()
    doc.getMap('body').set('x', 1)
    expect(readBody(doc)).toEqual(unknown)
  })

  it('BO-1 passes over a list that a merge left empty', () => {
    const doc = bodyOf(element('bulletList'), element('paragraph', [new Y.XmlText('after')]))
    const read = readBody(doc)
    expect(read.ok && plainText(read.value)).toBe('after')
  })

  it('SV-10 of a text that it cannot read whole, the words that it knows can be read line by line', () => {
    const yMarked = new Y.XmlText()
    yMarked.applyDelta([{ insert: 'in ' }, { insert: 'colour', attributes: { highlight: {} } }])
    const doc = bodyOf(
      element('paragraph', [new Y.XmlText('Before')]),
      element('callout', [element('paragraph', [yMarked]), element('picture')]),
      element('paragraph', [new Y.XmlText('after'), element('mention'), new Y.XmlText('it')]),
    )
    const before = Y.encodeStateAsUpdate(doc)
    expect(readBody(doc)).toEqual(unknown)
    expect(plainText(readKnownWords(doc, 'body'))).toBe('Before\nin colour\nafter\nit')
    expect(readKnownWords(doc, 'nothing')).toEqual({ blocks: [] })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})
