import { scriptBudgets, styleBudget } from '../support/page-budgets.ts'
import { carryCookies, openPerson } from './browser-person.ts'
import type { DemoVisit } from './demo-pages.ts'
import { test as base } from './demo.ts'
import { lookAtScreens, type Tour } from './look-at-screens.ts'
import { expect } from './people.ts'
import { mostPresses } from './tab-through.ts'

/** What web vitals call good. */
const mostShift = 0.1

/** Of how many kinds somebody is the first to have a page: more than twenty together. */
const leastWeighed = { nobody: 6, Sam: 13, Ana: 3, 'the admin': 1, 'a newcomer': 0 }

const test = base.extend<object, { tourOf: (who: DemoVisit['who']) => Promise<Tour> }>({
  /** Somebody's screens are visited once; each rule reads what was found there. */
  tourOf: [
    async ({ demo, browser }, use) => {
      const tours = new Map<string, Promise<Tour>>()
      await use((who) => {
        const tour = tours.get(who) ?? lookAtScreens(browser, demo, who)
        tours.set(who, tour)
        return tour
      })
    },
    { scope: 'worker' },
  ],
})

// The longest file: all workers share it, a person each.
test.describe.configure({ mode: 'parallel' })

for (const who of ['Sam', 'Ana', 'nobody', 'the admin', 'a newcomer'] as const) {
  test.describe(() => {
    test.describe.configure({ mode: 'default', timeout: 900_000 })

    test(`SC-1 on every screen of ${who} axe finds nothing, on a phone and a desk, light and dark, and none scrolls sideways`, async ({
      demo,
      tourOf,
    }) => {
      const { screens, wantedLooks, complaints } = await tourOf(who)
      for (const { name, violations, sideways } of screens) {
        for (const [look, found] of violations) expect.soft(found, `${name}, ${look}`).toEqual([])
        expect.soft(sideways, `${name} scrolls sideways`).toEqual([])
      }
      const looked = screens.reduce((sum, { violations }) => sum + violations.size, 0)
      console.log(`figure: axe looked ${looked} times at the screens of ${who}`)
      expect(looked).toBe(wantedLooks)
      const pages = demo.visits.find((one) => one.who === who)?.pages ?? []
      expect(screens.map(({ name }) => name).toSorted()).toEqual(pages.map(({ name }) => name).toSorted())
      expect(complaints).toEqual([])
    })

    if (who !== 'the admin') {
      test(`SC-5 on no screen of ${who} does anything move on a phone as script, document and faces come`, async ({
        tourOf,
      }) => {
        const { screens } = await tourOf(who)
        let largest = 0
        for (const { name, shift } of screens) {
          if (shift === undefined) continue
          expect.soft(shift.value, `${name}: ${shift.moved.join('; ')}`).toBeLessThan(mostShift)
          largest = Math.max(largest, shift.value)
        }
        expect(screens.filter(({ shift }) => shift !== undefined).length).toBeGreaterThan(1)
        console.log(`figure: the largest layout shift on a screen of ${who} is ${largest.toFixed(3)}`)
      })
    }

    test(`SC-7 on every screen of ${who} Tab alone comes to all that can be pressed or written in, in sight, and out again`, async ({
      tourOf,
    }) => {
      const { screens } = await tourOf(who)
      for (const { name, tabbed } of screens) {
        if (tabbed === undefined) continue
        expect.soft(tabbed.presses, `${name}: the keyboard comes out again`).toBeLessThan(mostPresses)
        expect.soft(tabbed.hidden, `${name}: what has the focus is in sight`).toEqual([])
        expect.soft(tabbed.missed, `${name}: Tab comes to everything`).toEqual([])
      }
      expect(screens.filter(({ tabbed }) => tabbed !== undefined).length).toBeGreaterThan(1)
    })

    if (leastWeighed[who] === 0) return
    test(`HSE-6 no kind of page that is weighed with ${who} brings more over the wire than its budget`, async ({
      tourOf,
    }) => {
      const { screens } = await tourOf(who)
      let nearest = { name: '', left: Infinity }
      let weighed = 0
      for (const { name, weight } of screens) {
        if (weight === undefined) continue
        weighed += 1
        const { scriptBytes, styleBytes } = weight.bytes
        const left = scriptBudgets[weight.kind] - scriptBytes
        expect
          .soft(left, `${name}, ${weight.kind}, ${scriptBytes} bytes of scripts`)
          .toBeGreaterThanOrEqual(0)
        expect.soft(styleBytes, `${name}, bytes of styles`).toBeLessThanOrEqual(styleBudget)
        expect.soft(scriptBytes, `${name} was weighed`).toBeGreaterThan(100_000)
        if (left < nearest.left) nearest = { name, left }
      }
      console.log(
        `figure: HSE-6 ${weighed} kinds of page with ${who}, the nearest ${nearest.left} bytes below (${nearest.name})`,
      )
      expect(weighed).toBeGreaterThanOrEqual(leastWeighed[who])
    })
  })

  test(`SC-3 every screen of ${who} can be read without any script`, async ({ demo, browser }) => {
    test.setTimeout(360_000)
    const found = demo.visits.find((one) => one.who === who)
    if (found === undefined) throw new Error(`nobody is called ${who}`)
    const { page, context, complaints } = await openPerson(browser, { javaScriptEnabled: false })
    if (found.person !== undefined) await carryCookies(context, demo.server.url, found.person)
    for (const { path, words, open, name } of found.pages) {
      if (open !== undefined) continue
      await page.goto(demo.server.url + path)
      await expect.soft(page.getByText(words).first(), name).toBeVisible()
    }
    await context.close()
    expect(complaints).toEqual([])
  })
}
