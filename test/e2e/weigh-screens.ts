import type { Page } from '@playwright/test'
import { countBytes, type CountedBytes } from '../support/count-bytes.ts'
import { kindOfPath, withoutBudget, type PageKind } from '../support/page-budgets.ts'
import type { DemoPage, DemoVisit } from './demo-pages.ts'

/** Two pages of one kind bring the same; ids and versions differ only in who they are of. */
const routeOf = (path: string) => path.replace(/[?#].*/, '').replaceAll(/[\w-]{22}/g, 'id')

/** Of all kinds of page those that are weighed with this person; of a reflection its writer's and its reader's. */
export function chooseWeighed(
  visits: readonly DemoVisit[],
  who: DemoVisit['who'],
): ReadonlyMap<DemoPage, PageKind> {
  const routes = new Set<string>()
  const chosen = new Map<DemoPage, PageKind>()
  for (const visit of visits) {
    for (const page of visit.pages) {
      if (page.open !== undefined || withoutBudget.has(page.path)) continue
      const isReader = visit.who === 'Ana' && page.name === 'a shared reflection'
      const route = `${routeOf(page.path)}${isReader ? ' read' : ''}`
      if (routes.has(route)) continue
      routes.add(route)
      const kind = kindOfPath(page.path)
      if (visit.who === who) chosen.set(page, kind !== 'document' ? kind : isReader ? 'live' : 'editor')
    }
  }
  return chosen
}

/** What a browser that keeps nothing is sent while it opens a page, until nothing more comes. */
export async function weighOpening<Opened>(
  page: Page,
  kind: PageKind,
  open: () => Promise<Opened>,
): Promise<{ readonly opened: Opened; readonly bytes: CountedBytes }> {
  const session = await page.context().newCDPSession(page)
  const bytes = await countBytes(session)
  const opened = await open()
  if (kind === 'editor') await page.locator('.ProseMirror').first().waitFor()
  await page.waitForLoadState('networkidle')
  const counted = bytes()
  await session.detach()
  return { opened, bytes: counted }
}
