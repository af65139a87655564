// What the pages cost over the wire, how soon they show and hear, and whether full ones stay usable.
//   npm run budgets                      every page, then full ones
//   npm run budgets -- --only 'a draft'  the pages with that in their name
//   npm run budgets -- --only full       full ones alone
//   npm run budgets -- --only goals      200 goals with every part, alone
import { parseArgs } from 'node:util'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { carryCookies } from '../e2e/browser-person.ts'
import { startDemo } from '../e2e/start-demo.ts'
import { startServerProcess } from '../support/server-process.ts'
import { scriptBudgets, styleBudget, withoutBudget } from '../support/page-budgets.ts'
import { percentile } from '../support/typing-times.ts'
import { fillWorkspace } from './budgets/fill-workspace.ts'
import { loadPage, type PageLoad } from './budgets/load-page.ts'
import { timeOfChoice, timeOfPress } from './budgets/time-of-press.ts'
import { typeLetters } from './budgets/type-letters.ts'

const kilobyte = 1_000
const largestPaintBudgetMs = 2_500
const shiftBudget = 0.1
const keystrokeBudgetMs = 50
/** A text as long as a short novel: at each key the browser itself reads all of it for the keyboard's sake. */
const fullKeystrokeBudgetMs = 100
const letters = 200
const full = { goals: 1_000, characters: 200_000 }
/** Each with every part that a goal's page has. */
const whole = { goals: 200, characters: 20_000, areWhole: true }

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
let missed = 0

const browser = await chromium.launch({
  executablePath: process.env['WAYMARK_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  if (only !== 'full' && only !== 'goals') await lookAtEveryPage(browser)
  if (only === undefined || only === 'goals') await lookAtWholeGoals(browser)
  if (only === undefined || only === 'full') await lookAtFullPages(browser)
} finally {
  await browser.close()
}
console.log(missed === 0 ? 'Every budget is met.' : `${missed} budgets are not met.`)
process.exitCode = missed === 0 ? 0 : 1

/** Every page of the demo, opened once by a phone that was never here. */
async function lookAtEveryPage(opened: Browser): Promise<void> {
  const { server, visits, dispose } = await startDemo()
  try {
    console.log(
      'page | kind | JavaScript kB | scripts | CSS kB | HTML kB | largest paint ms | shift | hears ms',
    )
    for (const { who, person, pages } of visits) {
      for (const { name, path, open } of pages) {
        if (open !== undefined || withoutBudget.has(path)) continue
        if (only !== undefined && !`${who}: ${name}`.includes(only)) continue
        const context = await opened.newContext()
        if (person !== undefined) await carryCookies(context, server.url, person)
        tell(`${who}: ${name}`, await loadPage(context, server.url + path))
        await context.close()
      }
    }
  } finally {
    await dispose()
  }
}

function tell(name: string, load: PageLoad): void {
  const cells = [
    name,
    load.kind,
    judged(load.scriptBytes / kilobyte, scriptBudgets[load.kind] / kilobyte, 1),
    load.scripts,
    judged(load.styleBytes / kilobyte, styleBudget / kilobyte),
    (load.documentBytes / kilobyte).toFixed(0),
    judged(load.largestPaintMs, largestPaintBudgetMs),
    judged(load.shift, shiftBudget, 3),
    load.liveMs.toFixed(0),
  ]
  console.log(cells.join(' | '))
}

/** The figure, and where it is over its budget, the budget. */
function judged(figure: number, budget: number, digits = 0): string {
  if (figure <= budget) return figure.toFixed(digits)
  missed += 1
  return `${figure.toFixed(digits)} (over ${budget})`
}

/** A board and a text as full as they may get, on a machine that is not slowed down. */
async function lookAtFullPages(opened: Browser): Promise<void> {
  const server = await startServerProcess()
  try {
    const workspace = await fillWorkspace(server, full)
    const context = await opened.newContext({ viewport: { width: 1280, height: 900 } })
    await carryCookies(context, server.url, workspace.client)
    const board = await lookAtBoard(context, server.url + workspace.boardPath, full.goals)
    await board.close()
    await lookAtText(context, server.url + workspace.usualPath, {
      name: 'a page of 3,200 characters',
      budgetMs: keystrokeBudgetMs,
    })
    await lookAtText(context, server.url + workspace.fullPath, {
      name: `${full.characters} characters`,
      budgetMs: fullKeystrokeBudgetMs,
    })
    await context.close()
  } finally {
    await server.dispose()
  }
}

/** A board of whole goals, and the page of one of them. */
async function lookAtWholeGoals(opened: Browser): Promise<void> {
  const server = await startServerProcess()
  try {
    const workspace = await fillWorkspace(server, whole)
    const context = await opened.newContext({ viewport: { width: 1280, height: 900 } })
    await carryCookies(context, server.url, workspace.client)
    const page = await lookAtBoard(context, server.url + workspace.boardPath, whole.goals)
    const show = page.getByLabel('Show')
    const groupedMs = await timeOfChoice(page, 'h3', () => show.selectOption('grouped'))
    const filteredMs = await timeOfChoice(page, '[data-goal]', () => show.selectOption('part work'))
    console.log(
      `figure: ${whole.goals} whole goals: grouped in ${groupedMs.toFixed(0)} ms, filtered in ${filteredMs.toFixed(0)} ms`,
    )
    await page.close()
    await lookAtText(context, server.url + workspace.goalPath, {
      name: `the page of one of ${whole.goals} whole goals`,
      budgetMs: keystrokeBudgetMs,
    })
    await context.close()
  } finally {
    await server.dispose()
  }
}

/** Answers with the page, left open. */
async function lookAtBoard(context: BrowserContext, address: string, goals: number): Promise<Page> {
  const page = await context.newPage()
  const openedMs = await openLive(page, address)
  console.log(`figure: ${goals} goals: hears after ${openedMs.toFixed(0)} ms`)
  await page.getByLabel('Something I’d like to be different').focus()
  tellKeys(`${goals} goals, the line to write on`, await typeLetters(page, letters), keystrokeBudgetMs)
  const card = page.locator('[data-goal]').nth(goals / 2)
  const menuMs = await timeOfPress(page, '[role="menu"]', () => card.locator('[id^="move-"]').click())
  const movedMs = await timeOfPress(page, '[data-goal], li', () =>
    page.getByRole('menuitem', { name: 'Move up' }).click(),
  )
  console.log(
    `figure: ${goals} goals: Move… opens in ${menuMs.toFixed(0)} ms, a card moves in ${movedMs.toFixed(0)} ms`,
  )
  return page
}

async function lookAtText(
  context: BrowserContext,
  address: string,
  { name, budgetMs }: { readonly name: string; readonly budgetMs: number },
): Promise<void> {
  const page = await context.newPage()
  const openedMs = await openLive(page, address)
  const text = page.locator('.ProseMirror').first()
  await text.waitFor()
  console.log(`figure: ${name}: hears after ${openedMs.toFixed(0)} ms`)
  await text.click({ position: { x: 20, y: 20 } })
  tellKeys(name, await typeLetters(page, letters), budgetMs)
  await page.close()
}

async function openLive(page: Page, address: string): Promise<number> {
  const askedAt = performance.now()
  await page.goto(address)
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  return performance.now() - askedAt
}

function tellKeys(where: string, times: readonly number[], budgetMs: number): void {
  const p95 = judged(percentile(times, 95), budgetMs, 1)
  console.log(`figure: ${where}: key to paint p50 ${percentile(times, 50).toFixed(1)} ms, p95 ${p95} ms`)
}
