import type { Page } from '@playwright/test'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'

test.describe.configure({ mode: 'parallel' })

/** More than any screen of the demo has; beyond it the keyboard is caught. */
const mostPresses = 400

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
    for (const one of found.pages) {
      await page.goto('about:blank')
      await visit(page, demo.server.url + one.path)
      await one.open?.(page)
      await expect(page.getByText(one.words).first()).toBeVisible()
      const wanted = await markedWhenStill(page)
      const { reached, hidden } = await tabThrough(page)
      expect.soft(reached.length, `${one.name}: the keyboard comes out again`).toBeLessThan(mostPresses)
      expect.soft(hidden, `${one.name}: what has the focus is in sight`).toEqual([])
      const missed = wanted.filter((what) => !reached.includes(what))
      expect.soft(missed, `${one.name}: Tab comes to everything`).toEqual([])
    }
    await context.close()
    expect(complaints).toEqual([])
  })
}

/** What Tab came to, one press after another, and what of it could not be seen. */
async function tabThrough(page: Page) {
  const reached: string[] = []
  const hidden: string[] = []
  while (reached.length < mostPresses) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(tellFocus)
    if (focused === undefined || reached.includes(focused.what)) break
    reached.push(focused.what)
    if (!focused.isInSight) hidden.push(focused.what)
  }
  return { reached, hidden }
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
    const { tab = String(document.querySelectorAll('[data-tab]').length) } = element.dataset
    element.dataset['tab'] = tab
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    marked.push(`${tab} ${element.tagName.toLowerCase()} ${words.slice(0, 40)}`)
  }
  return marked
}

/** undefined once the focus has left the page. */
function tellFocus() {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return undefined
  const { left, top, width, height } = element.getBoundingClientRect()
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2)
  const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
  return {
    what: `${element.dataset['tab'] ?? 'other'} ${element.tagName.toLowerCase()} ${words.slice(0, 40)}`,
    isInSight: onTop !== null && (element.contains(onTop) || onTop.contains(element)),
  }
}
