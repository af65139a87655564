import type { Browser, Page } from '@playwright/test'
import { carryCookies, openPerson, visit, type Person } from './browser-person.ts'
import type { DemoPage, DemoVisit } from './demo-pages.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'
import type { Demo } from './start-demo.ts'
import { findViolations, standards } from './find-violations.ts'

/** A phone by day and a desk by night. What both people have is looked at on the client's phone and on the clinician's desk. */
const looks = [
  { width: 390, colorScheme: 'light', of: 'Sam' },
  { width: 1280, colorScheme: 'dark', of: 'Ana' },
] as const

const softly = expect.configure({ soft: true })

// The longest file: both workers share it.
test.describe.configure({ mode: 'parallel' })

for (const who of ['nobody', 'Sam', 'Ana', 'the admin', 'a newcomer'] as const) {
  test(`SC-1 on every screen of ${who} axe finds nothing, on a phone and a desk, light and dark, and none scrolls sideways`, async ({
    demo,
    browser,
  }) => {
    test.setTimeout(360_000)
    const { person, pages } = await arrive(browser, demo, who)
    const others = demo.visits.filter(
      (visit) => visit.who !== who && (visit.who === 'Sam' || visit.who === 'Ana'),
    )
    const isShared = ({ name }: DemoPage) =>
      (who === 'Sam' || who === 'Ana') &&
      others.some((visit) => visit.pages.some((page) => page.name === name))
    let looked = 0
    let wanted = 0
    for (const one of pages) {
      await person.page.setViewportSize({ width: 320, height: 844 })
      await openPage(person, demo, one)
      await expectNoSideways(person.page, one.name, 320)
      await person.page.setViewportSize({ width: 640, height: 844 })
      await expectNoSideways(person.page, one.name, 640)
      const chosen = isShared(one) ? looks.filter((look) => look.of === who) : looks
      wanted += chosen.length
      for (const { width, colorScheme } of chosen) {
        await person.page.setViewportSize({ width, height: 844 })
        await person.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await expectNoSideways(person.page, one.name, width)
        const found = await findViolations(person.page, { only: { tags: standards } })
        expect.soft(found, `${one.name}, ${width}, ${colorScheme}`).toEqual([])
        looked += 1
      }
    }
    console.log(`figure: axe looked ${looked} times at the screens of ${who}`)
    expect(looked).toBe(wanted)
    expect(looked).toBeGreaterThanOrEqual(pages.length)
    await leave(person)
  })

  test(`SC-3 every screen of ${who} can be read without any script`, async ({ demo, browser }) => {
    const { person, pages } = await arrive(browser, demo, who, { javaScriptEnabled: false })
    for (const { path, words, open, name } of pages) {
      if (open !== undefined) continue
      await person.page.goto(demo.server.url + path)
      await expect.soft(person.page.getByText(words).first(), name).toBeVisible()
    }
    await leave(person)
  })
}

async function expectNoSideways(page: Page, name: string, width: number): Promise<void> {
  // What is placed beside something else, a menu beside its button, is placed anew a moment after the width changes.
  const reach = () => page.evaluate(() => document.documentElement.scrollWidth)
  await softly.poll(reach, { message: `${name}, ${width}` }).toBeLessThanOrEqual(width)
}

async function arrive(browser: Browser, demo: Demo, who: DemoVisit['who'], options = {}) {
  const found = demo.visits.find((one) => one.who === who)
  if (found === undefined) throw new Error(`nobody is called ${who}`)
  const person = await openPerson(browser, options)
  if (found.person !== undefined) await carryCookies(person.context, demo.server.url, found.person)
  return { person, pages: found.pages }
}

async function openPage({ page }: Person, { server }: Demo, one: DemoPage): Promise<void> {
  // An address that differs in its fragment alone would not be asked for anew.
  await page.goto('about:blank')
  await visit(page, server.url + one.path)
  await one.open?.(page)
  await expect(page.getByText(one.words).first()).toBeVisible()
}

/** Whatever a page said to the console, a refusal of the content policy included, is a finding. */
async function leave({ context, complaints }: Person): Promise<void> {
  await context.close()
  expect(complaints).toEqual([])
}
