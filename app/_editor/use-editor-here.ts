'use client'

import { useEffect, useState } from 'react'

/** Once it is here it is here for every text of the page. */
let isHere = false

/**
 * Whether the editor's chunk is here. It is fetched as soon as a page with a text to write on lives, not when
 * its document is open: by then the network may be gone. If it cannot be had the words stay readable, and it
 * is asked for again when the network is back.
 */
export function useEditorHere(isWanted: boolean): boolean {
  const [isShown, setIsShown] = useState(() => isHere)
  useEffect(() => (isWanted ? keepAsking(() => setIsShown(true)) : undefined), [isWanted])
  return isShown
}

/** Gives back how to stop. */
function keepAsking(onHere: () => void): () => void {
  let isGone = false
  const ask = async () => {
    // No network: asked again when it is back.
    const fetched = await import('./text-editor.tsx').catch(() => undefined)
    isHere ||= fetched !== undefined
    if (isHere && !isGone) onHere()
  }
  const askAgain = () => void ask()
  askAgain()
  window.addEventListener('online', askAgain)
  return () => {
    isGone = true
    window.removeEventListener('online', askAgain)
  }
}
