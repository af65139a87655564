'use client'

import { useEffect } from 'react'
import { readPassageHash } from './passage-path.ts'

/** What marks the passage; its look is the style sheet's. It touches nothing of the text. */
const mark = 'quoted-passage'

/** Brings the passage into sight that the page was opened for, also when an editor has taken the text's place. */
export function GoToPassage() {
  useEffect(() => {
    const asked = readPassageHash(location.hash)
    const text = asked && document.querySelector(`[data-passages="${asked.name}"]`)
    if (asked === undefined || !(text instanceof HTMLElement)) return undefined
    const show = () => showPassage(text, asked.block)
    show()
    // Whoever hears the page begins there too.
    text.focus({ preventScroll: true })
    const watch = new MutationObserver(show)
    watch.observe(text, { childList: true, subtree: true })
    // Whoever begins to do something goes on from there.
    const stop = () => watch.disconnect()
    const events = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const
    for (const event of events) window.addEventListener(event, stop, { once: true, passive: true })
    return () => {
      stop()
      for (const event of events) window.removeEventListener(event, stop)
      CSS.highlights?.delete(mark)
    }
  }, [])
  return null
}

function showPassage(text: HTMLElement, block: number): void {
  const passage = text.querySelector('.ProseMirror, [data-text]')?.children[block]
  if (passage === undefined) return
  passage.scrollIntoView({ block: 'center' })
  if (typeof Highlight === 'undefined') return
  const range = document.createRange()
  range.selectNodeContents(passage)
  CSS.highlights.set(mark, new Highlight(range))
}
