import { test as base, expect, type Browser, type Page } from '@playwright/test'
import { joinByInterface, setUpByInterface, signedIn } from '../support/pair-by-interface.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { carryCookies, comesAlive, openPerson, visit, type Person } from './browser-person.ts'

/** Two people who share a workspace, and the server between them. */
export interface Pair {
  readonly server: ServerProcess
  readonly clinician: Person
  readonly client: Person
  readonly workspacePath: string
  /** How the client signs in; the clinician's name is `clinicianSignInName`. */
  readonly clientSignInName: string
  readonly recoveryCode: string
}

export const password = 'a quiet long sentence'
export const clinicianName = 'Ana Rivera'
export const clientName = 'Sam Whitlock'
export const clinicianSignInName = 'rivera'

interface TestFixtures {
  /** A pair of its own, on the server that many tests share. */
  readonly pair: Pair
  /** A pair alone on a server, for tests that end it. */
  readonly lonePair: Pair
}

interface WorkerFixtures {
  readonly server: ServerProcess
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServerWithPractice()
      await use(server)
      await server.dispose()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  pair: async ({ browser, server }, use) => {
    const pair = await makePair(browser, server)
    await use(pair)
    await closePair(pair)
  },
  lonePair: async ({ browser }, use) => {
    const server = await startServerWithPractice()
    const pair = await makePair(browser, server)
    await use(pair)
    await closePair(pair)
    await server.dispose()
  },
})

export { expect }

/** Signs in by the screen. */
export async function signIn({ page }: Person, server: ServerProcess, signInName: string): Promise<void> {
  await visit(page, `${server.url}/sign-in`)
  await fillSignIn(page, signInName)
}

/** Fills the sign-in page that is open, and goes where it leads. */
export async function fillSignIn(page: Page, signInName: string, given = password): Promise<void> {
  await page.getByLabel('Sign-in name').fill(signInName)
  await page.getByLabel('Password').fill(given)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)
  await comesAlive(page)
}

/** Waits until the screen calls everything saved. */
export async function seesSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

/** The client's words that wait for the server are said to be on this device. */
export async function seesOnDevice(page: Page): Promise<void> {
  await expect(page.getByRole('paragraph').filter({ hasText: 'Saved on this device only' })).toBeVisible()
}

/** A server that is set up, with the clinician's account. */
export async function startServerWithPractice(
  environment: Readonly<Record<string, string>> = {},
  script = 'server/main.ts',
): Promise<ServerProcess> {
  const server = await startServerProcess({ environment, script })
  await setUpByInterface(server.url, server.setUpLink(), {
    practiceName: 'Harbour Street',
    name: clinicianName,
    signInName: clinicianSignInName,
    password,
  })
  return server
}

let pairs = 0

/** A clinician and their client, each in a browser of their own. */
export async function makePair(browser: Browser, server: ServerProcess): Promise<Pair> {
  pairs += 1
  const clientSignInName = `sam-${pairs}`
  const ana = await signedIn(server.url, { signInName: clinicianSignInName, password })
  const sam = { clientName, signInName: clientSignInName, password }
  const joined = await joinByInterface(server.url, ana, sam)
  const clinician = await openPerson(browser)
  const client = await openPerson(browser)
  await carryCookies(clinician.context, server.url, ana)
  await carryCookies(client.context, server.url, joined.client)
  return {
    server,
    clinician,
    client,
    workspacePath: `/w/${joined.workspaceId}`,
    clientSignInName,
    recoveryCode: joined.recoveryCode,
  }
}

/** Closes their browsers, which must not have complained of anything. */
export async function closePair(pair: Pair): Promise<void> {
  for (const person of [pair.clinician, pair.client]) {
    await person.context.close()
    expect(person.complaints, 'what the pages complained about').toEqual([])
  }
}
