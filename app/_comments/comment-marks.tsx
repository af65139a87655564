'use client'

import { useEffect } from 'react'
import { passagesName } from '../_quotes/passage-path.ts'
import { findExtent, findText } from '../_quotes/show-passage.ts'
import { linesOf } from '../_quotes/text-lines.ts'
import type { CommentThread } from './comment-answer.ts'
import { quotedOf } from './quoted-of.ts'

/** What marks words that are talked about; its look is the style sheet's. It touches nothing of the text. */
const mark = 'commented'

/** Marks the words of open conversations where they stand, also after an editor has taken the text's place. */
export function CommentMarks({ threads }: { readonly threads: readonly CommentThread[] }) {
  useEffect(() => {
    const open = threads.filter(({ done, quoted }) => done === undefined && quoted?.words !== undefined)
    const roots = [...new Set(open.map(({ root }) => root))]
    if (roots.length === 0 || typeof Highlight === 'undefined') return undefined
    let frame = 0
    let drawn: readonly StaticRange[] = []
    const draw = () => {
      frame = 0
      const found = roots.flatMap((root) => findMarked(root, open))
      if (areSame(found, drawn)) return
      drawn = found
      CSS.highlights.set(mark, new Highlight(...found))
    }
    const drawSoon = () => {
      frame ||= requestAnimationFrame(draw)
    }
    const watch = new MutationObserver(drawSoon)
    for (const root of roots) {
      const text = findText(passagesName(root))
      if (text !== null) watch.observe(text, { childList: true, subtree: true, characterData: true })
    }
    drawSoon()
    return () => {
      watch.disconnect()
      cancelAnimationFrame(frame)
      CSS.highlights.delete(mark)
    }
  }, [threads])
  return null
}

/** Ranges that stand still: of live ones the browser moves every one with every key. */
function findMarked(root: string, threads: readonly CommentThread[]): readonly StaticRange[] {
  const text = findText(passagesName(root))
  if (text === null) return []
  const lines = linesOf(text)
  return threads.flatMap((thread) => {
    const quoted = thread.root === root ? quotedOf(thread) : undefined
    const extent = quoted && findExtent(lines, quoted)
    return extent === undefined ? [] : new StaticRange(extent)
  })
}

const areSame = (some: readonly StaticRange[], others: readonly StaticRange[]): boolean =>
  some.length === others.length && some.every((one, index) => isSame(one, others[index]))

const isSame = (one: StaticRange, other: StaticRange | undefined): boolean =>
  one.startContainer === other?.startContainer &&
  one.startOffset === other.startOffset &&
  one.endContainer === other.endContainer &&
  one.endOffset === other.endOffset
