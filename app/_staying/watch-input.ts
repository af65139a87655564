/** What only a person at this device does. Scrolling and focus also come of programs. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'touchmove'] as const

/** Calls for each sign of a person, and gives back how to stop. Nothing is kept of what was pressed. */
export function watchInput(onInput: (isKey: boolean) => void): () => void {
  const listener = (event: Event) => {
    if (event.isTrusted && !isHeld(event) && !isOfThePage(event)) onInput(event.type === 'keydown')
  }
  for (const sign of signs) window.addEventListener(sign, listener, { capture: true, passive: true })
  return () => {
    for (const sign of signs) window.removeEventListener(sign, listener, { capture: true })
  }
}

/** A key that was pressed before and lies down still: a person, or a book. */
function isHeld(event: Event): boolean {
  return event instanceof KeyboardEvent && event.repeat
}

/** What moved is the page under a pointer that lies still: browsers tell of that as of the pointer's own moves. */
function isOfThePage(event: Event): boolean {
  return (
    event.type === 'pointermove' &&
    event instanceof PointerEvent &&
    event.movementX === 0 &&
    event.movementY === 0
  )
}
