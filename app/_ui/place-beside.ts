/** px between what was pressed and what opened, and between that and the edge of the window. */
const gap = 4
const edge = 8

/**
 * Puts an element (absolutely placed in the body) below another, or above where below is no room, with their starts in
 * line or, where that would leave the window, their ends.
 */
export function placeBeside(anchor: HTMLElement, element: HTMLElement): void {
  const beside = anchor.getBoundingClientRect()
  const { width, height } = element.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const fitsBelow = beside.bottom + gap + height + edge <= clientHeight
  const isAbove = !fitsBelow && beside.top - gap - height >= edge
  const isFromRight = getComputedStyle(anchor).direction === 'rtl'
  const start = isFromRight ? beside.right - width : beside.left
  const end = isFromRight ? beside.left : beside.right - width
  const fits = start >= edge && start + width + edge <= clientWidth
  const left = Math.max(edge, Math.min(fits ? start : end, clientWidth - width - edge))
  const top = isAbove ? beside.top - gap - height : beside.bottom + gap
  element.style.left = `${left + window.scrollX}px`
  element.style.top = `${top + window.scrollY}px`
}
