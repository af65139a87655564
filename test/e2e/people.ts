import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'

/** A person at a browser of their own. What their pages complain about is collected and must stay empty. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: string[]
}

/** Two people who share a workspace, and the server between them. */
export interface Pair {
  readonly server: ServerProcess
  readonly clinician: Person
  readonly client: Person
  readonly workspacePath: string
}

export const password = 'a quiet long sentence'
export const clinicianName = 'Ana Rivera'
export const clientName = 'Sam Whitlock'

export const test = base.extend<{ server: ServerProcess; pair: Pair }>({
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await startServerProcess()
    await use(server)
    await server.dispose()
  },
  pair: async ({ browser, server }, use) => {
    const pair = await makePair(browser, server)
    await use(pair)
    for (const person of [pair.clinician, pair.client]) {
      expect(person.complaints, 'what the pages complained about').toEqual([])
      await person.context.close()
    }
  },
})

export { expect }

/** A browser window of its own. Failed requests are expected where a test takes the network away. */
export async function openPerson(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<Person> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(text))
      complaints.push(text)
  })
  return { page, context, complaints }
}

/** Sets a practice up by its printed link and leaves the clinician at her list of clients. */
export async function setUpPractice({ page }: Person, server: ServerProcess): Promise<void> {
  const link = server.setUpLink()
  if (link === undefined) throw new Error('no set-up link was printed')
  await page.goto(link)
  await page.getByLabel('Name of the practice').fill('Harbour Street')
  await page.getByLabel('Your name').fill(clinicianName)
  await page.getByLabel('Sign-in name').fill('rivera')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Set up' }).click()
  await keepCard(page)
  await expect(page.getByRole('heading', { name: 'Clients', level: 1 })).toBeVisible()
}

/** Invites a client and answers with the link to pass on. */
export async function invite({ page }: Person, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite a client' }).first().click()
  await page.getByLabel('The name you both use').fill(name)
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByRole('group', { name: 'The link' }).innerText()
  await page.keyboard.press('Escape')
  return link
}

/** Opens the invitation, reads the limits, chooses how to sign in, keeps the card, and lands in the workspace. */
export async function join({ page }: Person, link: string, signInName: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: 'I have read this' }).click()
  await page.getByLabel('A sign-in name').fill(signInName)
  await page.getByLabel('A password').fill(password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await keepCard(page)
  await expect(page).toHaveURL(/\/w\/[\w-]+$/)
}

export async function signIn({ page }: Person, server: ServerProcess, signInName: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await page.getByLabel('Sign-in name').fill(signInName)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Waits until the screen calls everything saved. */
export async function seesSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

async function keepCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I have kept it' }).click()
}

async function makePair(browser: Browser, server: ServerProcess): Promise<Pair> {
  const clinician = await openPerson(browser)
  const client = await openPerson(browser)
  await setUpPractice(clinician, server)
  await join(client, await invite(clinician, clientName), 'sam')
  const workspacePath = new URL(client.page.url()).pathname
  return { server, clinician, client, workspacePath }
}
