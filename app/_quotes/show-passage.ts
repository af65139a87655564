import { passagesName } from './passage-path.ts'

/** What marks a passage that somebody was led to; its look is the style sheet's. It touches nothing of the text. */
export const passageMark = 'quoted-passage'

/** The container of a text's words, where a way to them leads. */
export const findText = (name: string) => document.querySelector<HTMLElement>(`[data-passages="${name}"]`)

/** Brings words of a text into sight, marks them, and has whoever hears the page go on from there. */
export function showPassage(root: string, block: number, words: string): void {
  const text = findText(passagesName(root))
  if (text === null) return
  text.focus({ preventScroll: true })
  const range = findRange(text, block, words)
  if (range !== undefined) mark(range)
}

/** Brings a block of a text into sight, and marks it. */
export function markBlock(text: HTMLElement, block: number): void {
  const passage = blocksOf(text)[block]
  if (passage === undefined) return
  const range = document.createRange()
  range.selectNodeContents(passage)
  mark(range)
}

function mark(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  if (typeof Highlight !== 'undefined') CSS.highlights.set(passageMark, new Highlight(range))
}

/** Where words stand: in that block, else in the first that has them; undefined where none has. */
export function findRange(text: HTMLElement, block: number, words: string): Range | undefined {
  const blocks = blocksOf(text)
  const has = (one: Element | undefined) => one?.textContent.includes(words) === true
  const passage = has(blocks[block]) ? blocks[block] : blocks.find(has)
  if (passage === undefined) return undefined
  const at = passage.textContent.indexOf(words)
  const range = document.createRange()
  const letters = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = letters.nextNode(); node !== null; node = letters.nextNode()) {
    const { length } = node.textContent ?? ''
    const [from, to] = [at - before, at + words.length - before]
    if (from >= 0 && from < length) range.setStart(node, from)
    if (to > 0 && to <= length) {
      range.setEnd(node, to)
      return range
    }
    before += length
  }
  return undefined
}

/** The blocks of a text as they stand on the page, an editor's or not. */
export const blocksOf = (text: HTMLElement): readonly Element[] => [
  ...(text.querySelector('.ProseMirror, [data-text]')?.children ?? []),
]
