/** Told on `window` by whatever was answered as to somebody who is signed out. */
const name = 'waymark:signed-out'

export function tellSignedOut(): void {
  window.dispatchEvent(new Event(name))
}

/** Gives back how to stop. */
export function onSignedOut(listener: () => void): () => void {
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}
