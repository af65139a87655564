import type { Page } from '@playwright/test'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'
import type { Demo } from './start-demo.ts'

test.describe.configure({ mode: 'parallel' })

/** More than any screen of the demo needs; beyond it the keyboard is caught. */
const mostPresses = 800

for (const who of ['nobody', 'Sam', 'Ana', 'the admin', 'a newcomer'] as const) {
  test(`SC-7 on every screen of ${who} Tab alone comes to all that can be pressed or written in, in sight, and out again`, async ({
    demo,
    browser,
  }) => {
    test.setTimeout(240_000)
    const found = demo.visits.find((one) => one.who === who)
    if (found === undefined) throw new Error(`nobody is called ${who}`)
    const { page, context, complaints } = await openPerson(browser, {
      viewport: { width: 1280, height: 844 },
      reducedMotion: 'reduce',
    })
    if (found.person !== undefined) await carryCookies(context, demo.server.url, found.person)
    for (const one of found.pages.filter(({ name }) => who !== 'Ana' || !isOfSam(demo, name))) {
      await page.goto('about:blank')
      await visit(page, demo.server.url + one.path)
      await one.open?.(page)
      await expect(page.getByText(one.words).first()).toBeVisible()
      const wanted = await markedWhenStill(page)
      const { reached, hidden, presses } = await tabThrough(page)
      expect.soft(presses, `${one.name}: the keyboard comes out again`).toBeLessThan(mostPresses)
      expect.soft(hidden, `${one.name}: what has the focus is in sight`).toEqual([])
      const missed = wanted.filter((what) => !reached.has(what))
      expect.soft(missed, `${one.name}: Tab comes to everything`).toEqual([])
    }
    await context.close()
    expect(complaints).toEqual([])
  })
}

/** What both people have is tried once. */
function isOfSam({ visits }: Demo, name: string): boolean {
  return visits.some(({ who, pages }) => who === 'Sam' && pages.some((page) => page.name === name))
}

/**
 * What Tab came to, and what of it could not be seen: from the page's beginning, or where something has the focus, to
 * the end, out of the page, and through it once more. A field for a day takes a press for each of its parts.
 */
async function tabThrough(page: Page) {
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
  await expect
    .poll(async () => {
      const before = marked.length
      marked = await page.evaluate(markReachable)
      return marked.length > 0 && marked.length === before
    })
    .toBe(true)
  return marked
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
