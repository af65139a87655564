import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import type { HttpPerson } from '../support/people-http.ts'

/** A person at a browser of their own. What their pages complain about is collected and must stay empty. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: string[]
}

/** A browser window of its own. Failed requests are expected where a test takes the network away. */
export async function openPerson(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const complaints: string[] = []
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`against the policy: ${event.effectiveDirective} ${event.blockedURI}`),
    )
  })
  context.on('weberror', (thrown) => complaints.push(thrown.error().message))
  context.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(text))
      complaints.push(text)
  })
  return { page: await context.newPage(), context, complaints }
}

/** Gives a browser the cookies of a person who signed in by the interface. */
export async function carryCookies(context: BrowserContext, url: string, person: HttpPerson): Promise<void> {
  const cookies = person.cookie().split('; ')
  await context.addCookies(
    cookies.map((cookie) => {
      const at = cookie.indexOf('=')
      const [name, value] = [cookie.slice(0, at), cookie.slice(at + 1)]
      return { name, value, url, httpOnly: true, sameSite: 'Lax' as const }
    }),
  )
}

/** Opens an address and waits until its page hears what is pressed. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await comesAlive(page)
}

/** Waits until the page hears what is pressed. */
export async function comesAlive(page: Page): Promise<void> {
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
}
