'use client'

import { useEffect } from 'react'
import { readPassageHash } from './passage-path.ts'
import { findText, markBlock, passageMark } from './show-passage.ts'

/** Brings the passage into sight that the page was opened for, also when an editor has taken the text's place. */
export function GoToPassage() {
  useEffect(() => {
    const asked = readPassageHash(location.hash)
    const text = asked && findText(asked.name)
    if (asked === undefined || !text) return undefined
    const show = () => markBlock(text, asked.block)
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
      CSS.highlights?.delete(passageMark)
    }
  }, [])
  return null
}
