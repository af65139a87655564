import type { Browser } from '@playwright/test'
import { countBytes } from '../support/count-bytes.ts'
import {
  kindOfPath,
  scriptBudgets,
  styleBudget,
  withoutBudget,
  type PageKind,
} from '../support/page-budgets.ts'
import { carryCookies, visit } from './browser-person.ts'
import type { DemoPage, DemoVisit } from './demo-pages.ts'
import { test } from './demo.ts'
import { expect } from './people.ts'
import type { Demo } from './start-demo.ts'

/** Two pages of one kind bring the same; ids and versions differ only in who they are of. */
const routeOf = (path: string) => path.replace(/[?#].*/, '').replaceAll(/[\w-]{22}/g, 'id')

interface Wanted {
  readonly visit: DemoVisit
  readonly page: DemoPage
  readonly kind: PageKind
}

test('HSE-6 no kind of page brings more over the wire than its budget', async ({ demo, browser }) => {
  test.setTimeout(240_000)
  const wanted = listWanted(demo)
  let nearest = { name: '', left: Infinity }
  for (const one of wanted) {
    const { scriptBytes, styleBytes } = await weigh(browser, demo.server.url, one)
    const name = `${one.visit.who}: ${one.page.name}`
    const left = scriptBudgets[one.kind] - scriptBytes
    expect.soft(left, `${name}, ${one.kind}, ${scriptBytes} bytes of scripts`).toBeGreaterThanOrEqual(0)
    expect.soft(styleBytes, `${name}, bytes of styles`).toBeLessThanOrEqual(styleBudget)
    expect.soft(scriptBytes, `${name} was weighed`).toBeGreaterThan(100_000)
    if (left < nearest.left) nearest = { name, left }
  }
  console.log(
    `figure: HSE-6 ${wanted.length} kinds of page, the nearest ${nearest.left} bytes below (${nearest.name})`,
  )
  expect(wanted.length).toBeGreaterThan(20)
})

/** One page of each kind; of a reflection its writer's and its reader's. */
function listWanted({ visits }: Demo): readonly Wanted[] {
  const found = new Map<string, Wanted>()
  for (const visit of visits) {
    for (const page of visit.pages) {
      if (page.open !== undefined || withoutBudget.has(page.path)) continue
      const isReader = visit.who === 'Ana' && page.name === 'a shared reflection'
      const key = `${routeOf(page.path)}${isReader ? ' read' : ''}`
      const kind = kindOfPath(page.path)
      if (!found.has(key))
        found.set(key, { visit, page, kind: kind !== 'document' ? kind : isReader ? 'live' : 'editor' })
    }
  }
  return [...found.values()]
}

/** What a browser that was never here is sent until nothing more comes. */
async function weigh(browser: Browser, url: string, { visit: { person }, page: { path }, kind }: Wanted) {
  const context = await browser.newContext()
  if (person !== undefined) await carryCookies(context, url, person)
  const page = await context.newPage()
  const bytes = await countBytes(await context.newCDPSession(page))
  await visit(page, url + path)
  if (kind === 'editor') await page.locator('.ProseMirror').first().waitFor()
  await page.waitForLoadState('networkidle')
  await context.close()
  return bytes()
}
