import type { Browser, Page } from '@playwright/test'
import type { CountedBytes } from '../support/count-bytes.ts'
import type { PageKind } from '../support/page-budgets.ts'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import type { DemoPage, DemoVisit } from './demo-pages.ts'
import { findViolations, standards } from './find-violations.ts'
import { openSlowly, tellShift } from './open-slowly.ts'
import { expect } from './people.ts'
import type { Demo } from './start-demo.ts'
import { tabThrough, type Tabbed } from './tab-through.ts'
import { chooseWeighed, weighOpening } from './weigh-screens.ts'

/** A phone by day and a desk by night. What both people have is looked at on the client's phone and on the clinician's desk. */
const looks = [
  { width: 390, colorScheme: 'light', of: 'Sam' },
  { width: 1280, colorScheme: 'dark', of: 'Ana' },
] as const

/** From the phone, where a page is opened, to the desk, where Tab goes through it. */
const widths = [390, 320, 640, 1280] as const

/** Everything that a visit to one screen tells. */
export interface LookedAt {
  readonly name: string
  /** By each look at it that there was, what axe found. */
  readonly violations: ReadonlyMap<string, readonly string[]>
  /** Widths at which it scrolls sideways, and how far it reaches. */
  readonly sideways: readonly string[]
  /** What Tab makes of it; undefined where that is tried with the other person. */
  readonly tabbed: Tabbed | undefined
  /** What moved as it came; undefined where that is tried elsewhere. */
  readonly shift: { readonly value: number; readonly moved: readonly string[] } | undefined
  readonly weight: { readonly kind: PageKind; readonly bytes: CountedBytes } | undefined
}

export interface Tour {
  readonly screens: readonly LookedAt[]
  /** How many looks with axe were wanted. */
  readonly wantedLooks: number
  /** Whatever a page said to the console, a refusal of the content policy included. */
  readonly complaints: readonly string[]
}

/**
 * Opens every screen of somebody once, and asks it there everything that the rules of all screens ask. Opening a
 * page and bringing axe into it take longer than all questions together.
 */
export async function lookAtScreens(browser: Browser, demo: Demo, who: DemoVisit['who']): Promise<Tour> {
  const found = demo.visits.find((one) => one.who === who)
  if (found === undefined) throw new Error(`nobody is called ${who}`)
  const { page, context, complaints } = await openPerson(browser, {
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  })
  if (found.person !== undefined) await carryCookies(context, demo.server.url, found.person)
  await tellShift(page)
  const weighed = chooseWeighed(demo.visits, who)
  const isShared = (one: DemoPage) => isOfBoth(demo, who, one)
  const screens: LookedAt[] = []
  let wantedLooks = 0
  for (const together of inVisits(found.pages)) {
    for (const one of together) {
      await page.setViewportSize({ width: 390, height: 844 })
      const kind = weighed.get(one)
      const isSlow = one.open === undefined && who !== 'the admin' && !(who === 'Ana' && isShared(one))
      if (one !== together[0]) await closeWhatIsOpen(page, one)
      const came = one === together[0] ? await openPage(page, demo.server.url + one.path, isSlow, kind) : {}
      await one.open?.(page)
      await expect(page.getByText(one.words).first(), one.name).toBeVisible()
      const chosen = looks.filter(({ of }) => !isShared(one) || of === who)
      wantedLooks += chosen.length
      const looked = await lookAround(page, chosen)
      const tabbed = who === 'Ana' && isShared(one) ? undefined : await tabThrough(page)
      screens.push({ name: one.name, ...looked, tabbed, shift: undefined, weight: undefined, ...came })
    }
  }
  await context.close()
  return { screens, wantedLooks, complaints }
}

/** What both people have; nobody else has any of it. */
function isOfBoth({ visits }: Demo, who: DemoVisit['who'], { name }: DemoPage): boolean {
  const has = (person: DemoVisit['who']) =>
    visits.some((visit) => visit.who === person && visit.pages.some((page) => page.name === name))
  return (who === 'Sam' || who === 'Ana') && has('Sam') && has('Ana')
}

async function closeWhatIsOpen(page: Page, { name }: DemoPage): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog:modal'), `Esc closes what is open before ${name}`).toHaveCount(0)
}

/** Each page, and with it what opens on the same visit. */
function inVisits(pages: readonly DemoPage[]): readonly (readonly DemoPage[])[] {
  const visits: DemoPage[][] = []
  for (const one of pages) {
    const same = visits.find(([first]) => first?.path === one.path && first.open === undefined)
    if (one.open !== undefined && one.onSameVisit === true && same !== undefined) same.push(one)
    else visits.push([one])
  }
  return visits
}

async function openPage(page: Page, address: string, isSlow: boolean, kind: PageKind | undefined) {
  // An address that differs in its fragment alone would not be asked for anew.
  await page.goto('about:blank')
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
  const open = async () => {
    if (isSlow) return openSlowly(page, address)
    await visit(page, address)
    return undefined
  }
  if (kind === undefined) return { shift: await open() }
  const { opened, bytes } = await weighOpening(page, kind, open)
  return { shift: opened, weight: { kind, bytes } }
}

async function lookAround(page: Page, chosen: readonly (typeof looks)[number][]) {
  const violations = new Map<string, readonly string[]>()
  const sideways: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 })
    const look = chosen.find((one) => one.width === width)
    await page.emulateMedia({ colorScheme: look?.colorScheme ?? 'light', reducedMotion: 'reduce' })
    const reach = await reachOf(page, width)
    if (reach > width) sideways.push(`${width}: ${reach}`)
    if (look === undefined) continue
    const found = await findViolations(page, { only: { tags: standards } })
    violations.set(`${width}, ${look.colorScheme}`, found)
  }
  return { violations, sideways }
}

/** What is placed beside something else, a menu beside its button, is placed anew a moment after the width changes. */
async function reachOf(page: Page, width: number): Promise<number> {
  const reach = () => page.evaluate(() => document.documentElement.scrollWidth)
  try {
    await expect.poll(reach, { timeout: 3_000 }).toBeLessThanOrEqual(width)
  } catch {
    // It is told as it is.
  }
  return reach()
}
