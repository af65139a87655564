/**
 * What was pressed is gone: the page has the focus, and not nothing. Whoever has gone on to write meanwhile keeps their
 * caret: an answer may come seconds after the press.
 */
export function focusPage(): void {
  const { activeElement } = document
  const isWriting =
    activeElement instanceof HTMLElement && (activeElement.isContentEditable || activeElement.matches(fields))
  if (!isWriting) document.getElementById('page')?.focus({ preventScroll: true })
}

const fields = 'input, textarea, select'
