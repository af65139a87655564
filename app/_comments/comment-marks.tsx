'use client'

import { useEffect } from 'react'
import { passagesName } from '../_quotes/passage-path.ts'
import { findRange, findText } from '../_quotes/show-passage.ts'
import type { CommentThread } from './comment-answer.ts'

/** What marks words that are talked about; its look is the style sheet's. It touches nothing of the text. */
const mark = 'commented'

/** Marks the words of open conversations where they stand, also after an editor has taken the text's place. */
export function CommentMarks({ threads }: { readonly threads: readonly CommentThread[] }) {
  useEffect(() => {
    const quoted = threads.filter((thread) => thread.done === undefined && thread.quoted?.words !== undefined)
    if (quoted.length === 0 || typeof Highlight === 'undefined') return undefined
    let frame = 0
    const draw = () => {
      frame = 0
      CSS.highlights.set(mark, new Highlight(...quoted.flatMap((thread) => findMarked(thread) ?? [])))
    }
    const drawSoon = () => {
      frame ||= requestAnimationFrame(draw)
    }
    const watch = new MutationObserver(drawSoon)
    for (const name of new Set(quoted.map(({ root }) => passagesName(root)))) {
      const text = findText(name)
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

function findMarked({ root, quoted }: CommentThread): Range | undefined {
  const text = findText(passagesName(root))
  return text === null || quoted?.words === undefined
    ? undefined
    : findRange(text, quoted.block ?? 0, quoted.words)
}
