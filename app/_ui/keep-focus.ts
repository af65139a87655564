/**
 * A button may go away with what it did. The focus then goes to the nearest part that it stood in: never to nothing,
 * from where a screen reader begins anew, and Tab goes on from the same place. Once a page; answers with what ends it.
 */
export function keepFocus(): () => void {
  /** What had the focus last, and everything that it stood in. */
  let path: readonly EventTarget[] = []
  const hold = (event: Event) => {
    path = event.composedPath()
  }
  // Whoever presses beside it has left it.
  const letGo = ({ target }: Event) => {
    const [last] = path
    if (!(last instanceof Node && target instanceof Node && last.contains(target))) path = []
  }
  const watch = new MutationObserver(() => {
    const [last] = path
    if (!(last instanceof Node) || last.isConnected || document.activeElement !== document.body) return
    focusOn(findPlace(path))
  })
  document.addEventListener('focusin', hold)
  document.addEventListener('pointerdown', letGo)
  watch.observe(document.body, { childList: true, subtree: true })
  return () => {
    watch.disconnect()
    document.removeEventListener('focusin', hold)
    document.removeEventListener('pointerdown', letGo)
  }
}

function findPlace(path: readonly EventTarget[]): HTMLElement | null {
  const place = path.find((one) => one instanceof HTMLElement && one.isConnected)
  return place instanceof HTMLElement && place !== document.body ? place : document.getElementById('page')
}

/** What takes no focus of its own takes it for this once. */
function focusOn(place: HTMLElement | null): void {
  if (place === null) return
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
}
