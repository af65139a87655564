import * as Y from 'yjs'
import { blockNames, inlineNames } from '#lib/rich-text/rich-text-schema.ts'
import type { Attributions } from './attributor.ts'
import type { Authored } from './authored-ranges.ts'
import { isLivingText } from './text-runs.ts'

/** Words that follow one another, by one hand of one time; `by` is undefined while nobody is known. */
export interface WrittenRun {
  /** Where it stands, in ProseMirror's positions: `to` is the one after its last character. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly by: Authored | undefined
}

/** A paragraph or heading; its positions are those around the whole of it. */
export interface WrittenBlock {
  readonly from: number
  readonly to: number
  readonly runs: readonly WrittenRun[]
}

export interface WrittenText {
  readonly blocks: readonly WrittenBlock[]
  /** As ProseMirror's `doc.content.size`: positions hold in a document of this size only. */
  readonly size: number
}

/** Words of one hand that are told as one: a day's work, whatever else was done between. */
const oneTimeMs = 6 * 60 * 60_000

const listNames = new Set<string>(['bulletList', 'orderedList', 'listItem'])
const leafNames = new Set<string>(inlineNames.filter((name) => name !== 'text'))
const textBlockNames = new Set<string>(blockNames.filter((name) => !listNames.has(name)))

/**
 * Walks a text as y-tiptap lays it out for an editor, and tells whose each run of its words is. An element
 * takes one position at either end, what has no inside takes one, and words take one for each UTF-16 unit.
 */
export function findWrittenText(yFragment: Y.XmlFragment, attributions: Attributions): WrittenText {
  const blocks: WrittenBlock[] = []
  let position = 0
  let runs: WrittenRun[] = []

  const add = (text: string, by: Authored | undefined) => {
    const from = position
    position += text.length
    const last = runs.at(-1)
    if (last?.to === from && areOneTime(last.by, by)) {
      runs[runs.length - 1] = { ...last, to: position, text: last.text + text }
    } else {
      runs.push({ from, to: position, text, by })
    }
  }

  const visitText = (yText: Y.XmlText) => {
    for (let item = yText._start; item !== null; item = item.right) {
      if (!isLivingText(item)) continue
      const { clock, client } = item.id
      const words = item.content.str
      let done = 0
      for (const range of attributions.get(client)?.within(clock, item.length) ?? []) {
        const from = range.clock - clock
        if (from > done) add(words.slice(done, from), undefined)
        done = from + range.length
        add(words.slice(from, done), range)
      }
      if (done < words.length) add(words.slice(done), undefined)
    }
  }

  const visit = (yParent: Y.XmlFragment) => {
    for (const yChild of yParent.toArray()) {
      if (yChild instanceof Y.XmlText) visitText(yChild)
      else if (yChild instanceof Y.XmlElement && leafNames.has(yChild.nodeName)) position += 1
      else if (yChild instanceof Y.XmlElement) visitElement(yChild)
    }
  }

  const visitElement = (yElement: Y.XmlElement) => {
    const from = position
    runs = []
    position += 1
    visit(yElement)
    position += 1
    if (textBlockNames.has(yElement.nodeName)) blocks.push({ from, to: position, runs })
  }

  visit(yFragment)
  return { blocks, size: position }
}

function areOneTime(a: Authored | undefined, b: Authored | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.author === b.author && a.moved?.by === b.moved?.by && Math.abs(a.at - b.at) <= oneTimeMs
}
