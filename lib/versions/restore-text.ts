import * as Y from 'yjs'
import { unreachable } from '#lib/base/unreachable.ts'
import { align } from './align.ts'
import { betweenPairs } from './between-pairs.ts'
import { findCommonOrder, type ComparisonBudget } from './common-order.ts'
import type { RestoreEdit, RestorePlan } from './restore-plan.ts'
import { likenessOf, wordsOf } from './words-of.ts'

type Node = Y.XmlElement | Y.XmlText
type Parent = Y.XmlFragment | Y.XmlElement

export interface RestoreTextOptions {
  /**
   * Somebody else is in the document: a paragraph that goes loses its words only, for whoever is typing in it
   * would lose theirs with it.
   */
  readonly keepsPlaces: boolean
  readonly budget: ComparisonBudget
}

/**
 * What to do so that `yNow` holds what `ySource`, of another document, holds. What is the same stays the very
 * paragraph it is; in one that changed only the words that differ are touched.
 */
export function planText(
  plan: RestorePlan,
  yNow: Parent,
  ySource: Parent,
  options: RestoreTextOptions,
): void {
  const aligned = align(nodesOf(yNow), nodesOf(ySource), { keyOf, likeness }, options.budget)
  let yLast: Node | undefined
  for (const one of aligned) {
    switch (one.kind) {
      case 'same':
        yLast = one.before
        break
      case 'changed':
        planChanged(plan, one.before, one.after, options)
        yLast = one.before
        break
      case 'taken-out':
        plan.edits.push(options.keepsPlaces ? emptying(one.before) : removal(one.before))
        if (options.keepsPlaces && one.before instanceof Y.XmlElement) plan.emptied.push(one.before)
        break
      case 'added': {
        const yCopy = one.after.clone()
        plan.edits.push(insertion(yNow, yLast, yCopy, one.after))
        pairTexts(plan, yCopy, one.after)
        yLast = yCopy
        break
      }
      default:
        unreachable(one)
    }
  }
}

function planChanged(plan: RestorePlan, yNow: Node, ySource: Node, options: RestoreTextOptions): void {
  if (yNow instanceof Y.XmlText && ySource instanceof Y.XmlText) {
    plan.edits.push(rewording(yNow, ySource, options.budget))
    plan.texts.push({ yNow, ySource })
  } else if (yNow instanceof Y.XmlElement && ySource instanceof Y.XmlElement) {
    planText(plan, yNow, ySource, options)
  }
}

function insertion(yParent: Parent, yBefore: Node | undefined, yCopy: Node, ySource: Node): RestoreEdit {
  return {
    units: unitsOf(ySource),
    run: () => yParent.insertAfter(yBefore ?? null, [yCopy]),
  }
}

function removal(yNode: Node): RestoreEdit {
  return { units: 0, run: (transaction) => yNode._item?.delete(transaction) }
}

function emptying(yNode: Node): RestoreEdit {
  return { units: 0, run: () => emptyOut(yNode) }
}

function emptyOut(yNode: Node): void {
  if (yNode instanceof Y.XmlText) yNode.delete(0, yNode.length)
  else for (const yChild of nodesOf(yNode)) emptyOut(yChild)
}

/** Marks of words that stay are set, words that differ are replaced; the rest is not touched. */
function rewording(yNow: Y.XmlText, ySource: Y.XmlText, budget: ComparisonBudget): RestoreEdit {
  const [now, source] = [lettersOf(yNow), lettersOf(ySource)]
  const [was, is] = [wordsOf(now.text), wordsOf(source.text)]
  const delta: Delta[] = []
  let [nowAt, sourceAt] = [0, 0]
  for (const stretch of betweenPairs(was, is, findCommonOrder(was, is, budget))) {
    const taken = stretch.taken.join('').length
    const added = stretch.added.join('').length
    if (taken > 0) delta.push({ delete: taken })
    for (let at = sourceAt; at < sourceAt + added; at++) {
      addLetter(delta, 'insert', source.text.charAt(at), source.marks[at] ?? {})
    }
    nowAt += taken
    sourceAt += added
    const same = stretch.is?.length ?? 0
    for (let step = 0; step < same; step++) {
      const marks = difference(now.marks[nowAt + step] ?? {}, source.marks[sourceAt + step] ?? {})
      addLetter(delta, 'retain', 1, marks)
    }
    nowAt += same
    sourceAt += same
  }
  return { units: source.text.length, run: () => yNow.applyDelta(delta, { sanitize: false }) }
}

type Marks = Readonly<Record<string, unknown>>
type Delta =
  | { readonly delete: number }
  | { readonly retain: number; readonly attributes: Marks }
  | { readonly insert: string; readonly attributes: Marks }

function addLetter(
  delta: Delta[],
  kind: 'insert' | 'retain',
  what: string | number,
  attributes: Marks,
): void {
  const last = delta.at(-1)
  const isSame =
    last !== undefined &&
    'attributes' in last &&
    JSON.stringify(last.attributes) === JSON.stringify(attributes)
  if (kind === 'insert') {
    const before = isSame && 'insert' in last ? last.insert : ''
    if (before !== '') delta.pop()
    delta.push({ insert: `${before}${what}`, attributes })
  } else {
    const before = isSame && 'retain' in last ? last.retain : 0
    if (before !== 0) delta.pop()
    delta.push({ retain: before + Number(what), attributes })
  }
}

/** What turns the marks of one letter into those of another. */
function difference(now: Marks, source: Marks): Marks {
  const marks: Record<string, unknown> = {}
  for (const name of Object.keys(now)) if (!(name in source)) marks[name] = null
  for (const [name, value] of Object.entries(source)) {
    if (JSON.stringify(now[name]) !== JSON.stringify(value)) marks[name] = value
  }
  return marks
}

/** A text and the marks of each of its letters, in UTF-16 units. */
function lettersOf(yText: Y.XmlText): { readonly text: string; readonly marks: readonly Marks[] } {
  let text = ''
  const marks: Marks[] = []
  for (const piece of readDelta(yText)) {
    if (typeof piece.insert !== 'string') continue
    text += piece.insert
    for (let unit = 0; unit < piece.insert.length; unit++) marks.push(piece.attributes ?? {})
  }
  return { text, marks }
}

function readDelta(yText: Y.XmlText): readonly { readonly insert?: unknown; readonly attributes?: Marks }[] {
  return yText.toDelta()
}

/** What a copy was made of, text by text: both have the same form. */
function pairTexts(plan: RestorePlan, yCopy: Node, ySource: Node): void {
  if (yCopy instanceof Y.XmlText && ySource instanceof Y.XmlText) {
    plan.texts.push({ yNow: yCopy, ySource })
  } else if (yCopy instanceof Y.XmlElement && ySource instanceof Y.XmlElement) {
    plan.copies.push({ yCopy, ySource })
  }
}

export function nodesOf(yParent: Parent): readonly Node[] {
  return yParent
    .toArray()
    .filter((yNode): yNode is Node => yNode instanceof Y.XmlElement || yNode instanceof Y.XmlText)
}

/** Equal for nodes that hold the same, in whatever document. */
function keyOf(yNode: Node): string {
  if (yNode instanceof Y.XmlText) return JSON.stringify(readDelta(yNode))
  return JSON.stringify([yNode.nodeName, yNode.getAttributes(), nodesOf(yNode).map(keyOf)])
}

/** Only nodes of one kind can be turned into each other. */
function likeness(yNow: Node, ySource: Node): number {
  if (yNow instanceof Y.XmlText || ySource instanceof Y.XmlText) {
    return yNow instanceof Y.XmlText && ySource instanceof Y.XmlText
      ? likenessOf(textOf(yNow), textOf(ySource))
      : 0
  }
  const isAlike =
    yNow.nodeName === ySource.nodeName &&
    JSON.stringify(yNow.getAttributes()) === JSON.stringify(ySource.getAttributes())
  return isAlike ? likenessOf(textOf(yNow), textOf(ySource)) : 0
}

function textOf(yNode: Node): string {
  if (yNode instanceof Y.XmlText) return lettersOf(yNode).text
  return nodesOf(yNode).map(textOf).join(' ')
}

const unitsOf = (yNode: Node) => textOf(yNode).length
