import * as Y from 'yjs'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { attributeNames, listDepthLimit } from './rich-text-schema.ts'
import { readRuns } from './read-runs.ts'
import type { RichTextBlock, RichTextView } from './rich-text-view.ts'

export type UnknownContent = { readonly kind: 'unknown-content' }

/**
 * Reads a text as plain data. Fails on anything the schema does not know; never throws, never changes the
 * document. A list or list item that lost its content to a merge holds no words and is passed over.
 */
export function readRichText(yFragment: Y.XmlFragment): Result<RichTextView, UnknownContent> {
  const blocks = readBlocks(yFragment.toArray(), 0)
  return blocks === undefined ? fail({ kind: 'unknown-content' }) : succeed({ blocks })
}

function readBlocks(children: readonly unknown[], depth: number): readonly RichTextBlock[] | undefined {
  const blocks: RichTextBlock[] = []
  for (const child of children) {
    const block = readBlock(child, depth)
    if (block === undefined) return undefined
    if (block !== 'empty') blocks.push(block)
  }
  return blocks
}

function readBlock(node: unknown, depth: number): RichTextBlock | 'empty' | undefined {
  if (!(node instanceof Y.XmlElement) || !hasKnownAttributes(node)) return undefined
  switch (node.nodeName) {
    case 'paragraph': {
      const runs = readRuns(node.toArray())
      return runs === undefined ? undefined : { type: 'paragraph', runs }
    }
    case 'heading': {
      const level = readHeadingLevel(node)
      const runs = readRuns(node.toArray())
      return level === undefined || runs === undefined ? undefined : { type: 'heading', level, runs }
    }
    case 'bulletList':
    case 'orderedList': {
      const items = readItems(node.toArray(), depth + 1)
      if (items === undefined || items.length === 0) return items === undefined ? undefined : 'empty'
      return { type: node.nodeName === 'bulletList' ? 'bullet-list' : 'ordered-list', items }
    }
    default:
      return undefined
  }
}

function readItems(
  children: readonly unknown[],
  depth: number,
): readonly (readonly RichTextBlock[])[] | undefined {
  if (depth > listDepthLimit) return undefined
  const items: (readonly RichTextBlock[])[] = []
  for (const child of children) {
    if (!(child instanceof Y.XmlElement) || child.nodeName !== 'listItem') return undefined
    const blocks = hasKnownAttributes(child) ? readBlocks(child.toArray(), depth) : undefined
    if (blocks === undefined) return undefined
    if (blocks.length > 0) items.push(blocks)
  }
  return items
}

/** Tiptap's own default is level 1. */
function readHeadingLevel(yHeading: Y.XmlElement): 2 | 3 | undefined {
  const level: unknown = yHeading.getAttribute('level') ?? 1
  if (typeof level !== 'number' || !Number.isInteger(level) || level < 1 || level > 6) return undefined
  return level <= 2 ? 2 : 3
}

/** An inherited name counts too: a hostile `__proto__` attribute becomes one. */
function hasKnownAttributes(yElement: Y.XmlElement): boolean {
  const known = attributeNames.get(yElement.nodeName)
  if (known === undefined) return false
  const attributes: object = yElement.getAttributes()
  for (const name in attributes) if (!known.includes(name)) return false
  return true
}
