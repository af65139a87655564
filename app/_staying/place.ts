/** Where a person was on the page: focus, what was chosen in a field, and how far it was scrolled. */
export interface Place {
  /** Puts them back there, once the page can be seen again. */
  restore(): void
}

/** A text keeps its own caret while the page is covered; a field is told it again. */
export function rememberPlace(): Place {
  const { scrollX, scrollY } = window
  const focused = document.activeElement
  const element = focused instanceof HTMLElement && focused !== document.body ? focused : undefined
  const chosen = element === undefined ? undefined : findChosen(element)
  return {
    restore() {
      window.scrollTo(scrollX, scrollY)
      const target = element?.isConnected === true ? element : document.getElementById('page')
      target?.focus({ preventScroll: true })
      if (target === element) chosen?.()
    },
  }
}

function findChosen(element: HTMLElement): (() => void) | undefined {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return undefined
  const { selectionStart, selectionEnd } = element
  // Fields for numbers, dates and the like have none.
  if (selectionStart === null || selectionEnd === null) return undefined
  return () => element.setSelectionRange(selectionStart, selectionEnd)
}
