import type { KeyboardEvent } from 'react'

/**
 * Moves the focus within a row of buttons that is one stop of the Tab key: arrows to the one beside, as the row runs,
 * round at its ends; Home and End to its ends. Answers with the place that now has the focus.
 */
export function moveAlongRow(event: KeyboardEvent<HTMLElement>, selector: string): number | undefined {
  const row = event.currentTarget
  const stops = [...row.querySelectorAll<HTMLElement>(selector)]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const forward = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
  const to = new Map([
    [forward, (at + 1) % stops.length],
    [back, (at - 1 + stops.length) % stops.length],
    ['Home', 0],
    ['End', stops.length - 1],
  ]).get(event.key)
  if (to === undefined || at === -1) return undefined
  event.preventDefault()
  stops[to]?.focus()
  return to
}
