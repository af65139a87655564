import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { openPerson, visit, type Person } from './browser-person.ts'
import { coloursOf, comparePrints, takePrint } from './layout-print.ts'
import { expect, test as base } from './people.ts'
import { findViolations, standards } from './find-violations.ts'

/** What is open above the page. */
const above = '[role="dialog"], [role="alertdialog"], [role="menu"]'
const ofColour = ['color-contrast', 'link-in-text-block']

/** The ways to look at it that change where things stand. */
const views = [
  { name: '390', width: 390, query: '' },
  { name: '640', width: 640, query: '' },
  { name: '1280', width: 1280, query: '' },
  { name: '390-from-the-right', width: 390, query: '?dir=rtl' },
  { name: '640-from-the-right', width: 640, query: '?dir=rtl' },
  { name: '390-large', width: 390, query: '?text=200' },
] as const

/** What opens above the page, by the button of its part. */
const openings = [
  { name: 'a question', part: 'dialog', button: 'Put this away?' },
  { name: 'a wide dialog', part: 'dialog', button: 'A word that never ends' },
  { name: 'a drawer', part: 'drawer', button: 'Beside this page' },
  { name: 'a menu', part: 'menu', button: 'Move…' },
  { name: 'a moment', part: 'take-a-moment', button: 'Take a moment' },
] as const

const test = base.extend<{ person: Person }, { demo: ServerProcess }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServerProcess({ script: 'server/demo/main.ts' })
      await use(server)
      await server.dispose()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  person: async ({ browser }, use) => {
    const person = await openPerson(browser, {
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      viewport: { width: 390, height: 844 },
    })
    await use(person)
    await person.context.close()
    expect(person.complaints).toEqual([])
  },
})

test('UI-3 axe finds nothing from right to left, with text at 200 %, and with what opens open', async ({
  demo,
  person: { page },
}) => {
  test.setTimeout(300_000)
  for (const query of ['?dir=rtl', '?text=200']) {
    await look(page, demo, 390, query)
    expect.soft(await findViolations(page, { only: { tags: standards } }), query).toEqual([])
  }
  for (const width of [390, 1280]) {
    await look(page, demo, width, '')
    await openEach(page, async (name) => {
      // What opens has the same colours at any width.
      for (const colorScheme of width === 390 ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        // The schemes differ in colour alone.
        const only = colorScheme === 'light' ? { tags: standards } : { rules: ofColour }
        const found = await findViolations(page, { where: above, only })
        expect.soft(found, `${name}, ${width}, ${colorScheme}`).toEqual([])
      }
    })
  }
})

test('UI-4 nothing scrolls sideways, from 320 px on, however it is turned', async ({
  demo,
  person: { page },
}) => {
  test.setTimeout(180_000)
  for (const query of ['', '?dir=rtl', '?dir=rtl&text=200']) {
    await look(page, demo, 320, query)
    for (const width of [1280, 640, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      expect.soft(await findOverflow(page), `${width} ${query}`).toEqual([])
    }
    await openEach(page, async (name) => {
      expect.soft(await findOverflow(page), `${name} ${query}`).toEqual([])
    })
  }
})

test('UI-5 on a phone whatever is pressed is 44 px high, and a link among words 24', async ({
  demo,
  person: { page },
}) => {
  await look(page, demo, 390, '')
  expect(await findSmallTargets(page)).toEqual([])
  await openEach(page, async (name) => {
    expect.soft(await findSmallTargets(page), name).toEqual([])
  })
})

test('UI-13 a row that leads somewhere ends in a chevron, mirrored from right to left, and no other row does', async ({
  demo,
  person: { page },
}) => {
  for (const [query, turned] of [
    ['', '45deg'],
    ['?dir=rtl', '-135deg'],
  ] as const) {
    await look(page, demo, 390, query)
    const ends = await page.locator('[data-part="row"], [data-part="rows"]').evaluateAll((parts) =>
      parts.flatMap((part) =>
        [...part.querySelectorAll('li > a, li > div')].map((row) => {
          const { content, rotate } = getComputedStyle(row, '::after')
          return [row.tagName, content === 'none' ? 'nothing' : rotate].join(' ')
        }),
      ),
    )
    expect(new Set(ends)).toEqual(new Set([`A ${turned}`, 'DIV nothing']))
  }
})

test('UI-6 whatever takes the focus shows it, below the header', async ({ demo, person: { page } }) => {
  test.setTimeout(120_000)
  await look(page, demo, 390, '')
  const seen: string[] = []
  while (seen.length < 400) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(readFocus)
    if (focused === undefined) break
    seen.push(focused.what)
    expect.soft(focused.outlinePx, `outline of ${focused.what}`).toBeGreaterThanOrEqual(2)
    expect.soft(focused.isInSight, `${focused.what} is in sight`).toBe(true)
  }
  expect(seen.length).toBeGreaterThan(80)
  expect(seen.length).toBeLessThan(400)
})

for (const { name, width, query } of views) {
  test(`UI-7 every part stands as its kept print has it: ${name}`, async ({
    demo,
    person: { page },
  }, info) => {
    await look(page, demo, width, query)
    expect(await differences(page, info, name, (print) => print)).toEqual([])
  })
}

for (const width of [390, 640]) {
  test(`UI-7 what opens stands as its kept print has it: ${width}`, async ({
    demo,
    person: { page },
  }, info) => {
    await look(page, demo, width, '')
    await openEach(page, async (name) => {
      // Its words and their pace are tried by SC-4.
      if (name === 'a moment') return
      const kept = `${name.replaceAll(' ', '-')}-${width}`
      const choose = (print: string) => print.slice(print.indexOf('# above the page'))
      expect.soft(await differences(page, info, kept, choose)).toEqual([])
    })
  })
}

test('UI-7 every part has its kept colours in the dark scheme', async ({ demo, person: { page } }, info) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await look(page, demo, 1280, '')
  expect(await differences(page, info, 'dark', coloursOf)).toEqual([])
})

test('UI-8 a drawer takes the focus, leaves header and Leave now in reach, and gives the focus back', async ({
  demo,
  person: { page },
}) => {
  for (const { width, query, box } of [
    { width: 390, query: '', box: { x: 0, width: 390 } },
    { width: 640, query: '', box: { x: 320, width: 320 } },
    { width: 640, query: '?dir=rtl', box: { x: 0, width: 320 } },
    { width: 1280, query: '', box: { x: 960, width: 320 } },
  ]) {
    await look(page, demo, width, query)
    const button = page.getByRole('button', { name: 'Beside this page' })
    const drawer = page.getByRole('dialog', { name: 'Beside this page' })
    const panel = drawer.locator('> div').last()
    await button.click()
    await expect(drawer).toBeVisible()
    const { x = -1, y = -1, width: wide = -1, height = -1 } = (await panel.boundingBox()) ?? {}
    expect({ x, width: wide }).toEqual(box)
    expect(y).toBeGreaterThanOrEqual(56)
    expect(y + height).toBe(844)
    expect(await drawer.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    // Tried, not pressed: nothing lies over it.
    await page.locator('[data-leave]').last().click({ trial: true })
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await expect(button).toBeFocused()
    await button.click()
    await page.mouse.click(width - box.width > 100 ? (box.x === 0 ? 600 : 40) : 40, 80)
    await expect(drawer).toHaveCount(0)
    await expect(button).toBeFocused()
  }
})

test('UI-9 what loads says nothing at once, then a word, then a sentence and a way out', async ({
  demo,
  person: { page },
}) => {
  await page.clock.install()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${demo.url}/gallery`)
  const loading = page.locator('[data-part="loading"] [data-state]')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  await page.clock.runFor(1_000)
  await expect(loading).toHaveText('Opening…')
  const { height: before } = (await loading.boundingBox()) ?? {}
  await page.clock.runFor(10_000)
  await expect(loading.getByRole('status')).toHaveText(/^This takes longer than usual\./)
  await expect(loading.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(before).toBeGreaterThanOrEqual(44)
})

test('UI-10 tabs stand beside each other where there is room, and keep their parts where there is not', async ({
  demo,
  person: { page },
}) => {
  await look(page, demo, 390, '')
  const tabs = page.locator('[data-part="tabs"] [data-state="All where there is room"]')
  const notes = tabs.getByText('Since the first week of spring')
  const goals = tabs.getByText('I take the bus')
  await expect(notes).toBeVisible()
  await expect(goals).toBeAttached()
  await expect(goals).toBeHidden()
  await tabs.getByRole('tab', { name: 'Goals' }).click()
  await expect(goals).toBeVisible()
  await expect(notes).toBeAttached()
  await expect(notes).toBeHidden()
  await page.setViewportSize({ width: 1280, height: 844 })
  await expect(tabs.getByRole('tablist')).toHaveCount(0)
  await expect(notes).toBeVisible()
  await expect(goals).toBeVisible()
})

/** Opens the gallery with its faces there and all of it painted. */
async function look(page: Page, demo: ServerProcess, width: number, query: string): Promise<void> {
  await page.setViewportSize({ width, height: 844 })
  await visit(page, `${demo.url}/gallery${query}`)
  await page.evaluate(() => document.fonts.ready)
}

/** Opens one after another, and closes each again by Esc. */
async function openEach(page: Page, see: (name: string) => Promise<void>): Promise<void> {
  for (const { name, part, button } of openings) {
    await page.locator(`[data-part="${part}"]`).getByRole('button', { name: button, exact: true }).click()
    await expect(page.locator(above).first()).toBeVisible()
    await see(name)
    await page.keyboard.press('Escape')
    await expect(page.locator(above)).toHaveCount(0)
  }
}

/** What reaches past the page, when it scrolls sideways. */
function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const past = [...document.querySelectorAll('[data-part] *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right > root.clientWidth + 1 || left < -1
    })
    return [`${root.scrollWidth} px`, ...past.map((element) => element.outerHTML.slice(0, 120))]
  })
}

function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pressed = 'a, button, input, select, textarea, summary, [role="tab"], [role="menuitem"]'
    return [...document.querySelectorAll(pressed)].flatMap((element) => {
      const target = element.closest('label') ?? element
      const { width, height } = target.getBoundingClientRect()
      // What is cut down to a pixel is for assistive technology alone.
      const isCut = (element.parentElement?.getBoundingClientRect().width ?? 0) <= 1
      const isHidden =
        isCut || !element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')
      if (isHidden || width <= 1) return []
      const leastPx = getComputedStyle(target).display === 'inline' ? 24 : 44
      const isEnough = Math.ceil(height) >= leastPx && Math.ceil(width) >= Math.min(leastPx, 44)
      return isEnough ? [] : [`${width}x${height} ${target.outerHTML.slice(0, 120)}`]
    })
  })
}

/** Runs in the page. Undefined once the focus has left it. In sight: nothing lies over its middle. */
function readFocus() {
  const element = document.activeElement
  if (element === null || element === document.body) return undefined
  const { left, top, width, height } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2)
  return {
    what: `${element.tagName.toLowerCase()} ${element.textContent?.slice(0, 30) ?? ''}`,
    outlinePx: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
    isInSight: onTop !== null && (element.contains(onTop) || onTop.contains(element)),
  }
}

/** From the kept print of that name. With `--update-snapshots` it is written instead. */
async function differences(
  page: Page,
  info: TestInfo,
  name: string,
  choose: (print: string) => string,
): Promise<readonly string[]> {
  const taken = choose(await takePrint(page))
  const file = new URL(`gallery-prints/${name}.txt`, import.meta.url)
  if (info.config.updateSnapshots === 'all' || info.config.updateSnapshots === 'changed')
    writeFileSync(file, taken)
  if (!existsSync(file)) return [`there is no kept print ${name}`]
  const found = comparePrints(readFileSync(file, 'utf8'), taken)
  if (found.length > 0)
    await info.attach(name, { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
  return found
}
