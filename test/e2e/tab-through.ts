import type { Page } from '@playwright/test'
import { expect } from './people.ts'

/** More than any screen of the demo needs; beyond it the keyboard is caught. */
export const mostPresses = 800

export interface Tabbed {
  /** What Tab did not come to. */
  readonly missed: readonly string[]
  /** What could not be seen while it had the focus. */
  readonly hidden: readonly string[]
  readonly presses: number
}

/** What Tab alone makes of a page as it stands. */
export async function tabThrough(page: Page): Promise<Tabbed> {
  const wanted = await markedWhenStill(page)
  const { reached, hidden, presses } = await pressTab(page)
  return { missed: wanted.filter((what) => !reached.has(what)), hidden, presses }
}

/**
 * What Tab came to, and what of it could not be seen: from the page's beginning, or where something has the focus, to
 * the end, out of the page, and through it once more. A field for a day takes a press for each of its parts.
 */
async function pressTab(page: Page) {
  const reached = new Set<string>()
  const hidden = new Set<string>()
  const rounds = (await page.evaluate(beginAtTop)) ? 1 : 2
  let presses = 0
  for (let timesOut = 0; timesOut < rounds && presses < mostPresses; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(tellFocus)
    if (focused === undefined) timesOut += 1
    else {
      reached.add(focused.what)
      if (!focused.isInSight) hidden.add(focused.what)
    }
  }
  return { reached, hidden: [...hidden], presses }
}

/** What Tab has to come to, once no more of it appears: editors come after the page. */
async function markedWhenStill(page: Page): Promise<readonly string[]> {
  let marked: readonly string[] = []
  await page.evaluate(unmark)
  await expect
    .poll(async () => {
      const before = marked.length
      marked = await page.evaluate(markReachable)
      return marked.length > 0 && marked.length === before
    })
    .toBe(true)
  return marked
}

/** Of an earlier look at the same page. */
function unmark(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-reach]'))
    delete element.dataset['reach']
}

/** Marks everything in reach that takes the focus, and names it. Of radio buttons of one name Tab comes to one. */
function markReachable(): readonly string[] {
  const modals = document.querySelectorAll('dialog:modal')
  const top = modals.item(modals.length - 1) ?? document.body
  const focusable =
    'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]:not([tabindex="-1"])'
  const groups = new Set<string>()
  const marked: string[] = []
  for (const element of top.querySelectorAll<HTMLElement>(focusable)) {
    const isOff = element.matches(':disabled, [tabindex="-1"]') || element.closest('[inert]') !== null
    if (isOff || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const isChosen = top.querySelector(`input[name="${CSS.escape(element.name)}"]:checked`)
      if (groups.has(element.name) || (isChosen !== null && !element.checked)) continue
      groups.add(element.name)
    }
    const { reach = String(document.querySelectorAll('[data-reach]').length) } = element.dataset
    element.dataset['reach'] = reach
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    marked.push(`${reach} ${element.tagName.toLowerCase()} ${words.slice(0, 40)}`)
  }
  return marked
}

/** True when nothing had the focus; where it was lost, Tab would go on from there. */
function beginAtTop(): boolean {
  const { activeElement, body } = document
  if (activeElement !== body) return false
  body.tabIndex = -1
  body.focus()
  body.removeAttribute('tabindex')
  return true
}

/** undefined once the focus has left the page. */
function tellFocus() {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return undefined
  const { left, top, width, height } = element.getBoundingClientRect()
  // A text may be longer than what is in sight of it: its caret is at its beginning or its end.
  const isInSight = [0.5, 0.1, 0.9].some((part) => {
    const onTop = document.elementFromPoint(left + width / 2, top + height * part)
    return onTop !== null && (element.contains(onTop) || onTop.contains(element))
  })
  const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
  return {
    what: `${element.dataset['reach'] ?? 'other'} ${element.tagName.toLowerCase()} ${words.slice(0, 40)}`,
    isInSight,
  }
}
