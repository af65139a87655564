const out = 'waymark:signed-out'
const again = 'waymark:signed-in-again'

/** Told on `window` by whatever was answered as to somebody who is signed out. */
export function tellSignedOut(): void {
  window.dispatchEvent(new Event(out))
}

/** Gives back how to stop. */
export function onSignedOut(listener: () => void): () => void {
  return listen(out, listener)
}

/** What was closed because nobody was signed in may ask again. */
export function tellSignedInAgain(): void {
  window.dispatchEvent(new Event(again))
}

/** Gives back how to stop. */
export function onSignedInAgain(listener: () => void): () => void {
  return listen(again, listener)
}

function listen(name: string, listener: () => void): () => void {
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}
