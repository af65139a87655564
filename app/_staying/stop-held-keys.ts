/** Nobody holds a key down for longer than this; something that lies on it does. */
const longestHoldMs = 30_000

/**
 * A key that is held down goes on doing what it does for half a minute, and presses nothing of a question that has
 * come meanwhile: it stops there until it is let go. Gives back how to end that.
 */
export function stopHeldKeys(isAsking: () => boolean): () => void {
  let heldSince: number | undefined
  const listener = (event: KeyboardEvent) => {
    if (!event.repeat) heldSince = undefined
    heldSince ??= Date.now()
    const isTooLong = Date.now() - heldSince > longestHoldMs
    if (event.repeat && (isTooLong || isAsking())) event.preventDefault()
  }
  window.addEventListener('keydown', listener, true)
  return () => window.removeEventListener('keydown', listener, true)
}
