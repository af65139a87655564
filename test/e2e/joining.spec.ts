import type { Page } from '@playwright/test'
import * as z from 'zod'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import { startServerProcess } from '../support/server-process.ts'
import { comesAlive, openPerson, visit } from './browser-person.ts'
import {
  clientName,
  clinicianName,
  clinicianSignInName,
  expect,
  password,
  seesSaved,
  test,
} from './people.ts'

const invitedAnswer = z.object({ workspaceId: z.string(), link: z.string() })

test('ID-28 a practice is set up, a client invited and joined, by the screens alone', async ({ browser }) => {
  const server = await startServerProcess()
  try {
    const ana = await openPerson(browser)
    await setUpPractice(ana.page, server.setUpLink())
    const link = await invite(ana.page)
    const sam = await openPerson(browser, { viewport: { width: 390, height: 844 } })
    await join(sam.page, link, 'sam')
    await sam.page.getByRole('link', { name: 'Look around' }).click()
    await expect(sam.page).toHaveURL(/\/w\/[\w-]+$/)
    await expect(sam.page.getByRole('heading', { name: `Hello ${clientName}` })).toBeVisible()

    await visit(ana.page, `${server.url}/clients`)
    await expect(ana.page.getByText('Has joined')).toBeVisible()
    await ana.page.getByRole('link', { name: clientName }).click()
    await expect(ana.page.getByText('The board is empty. Begin it together.')).toBeVisible()

    const second = await openPerson(browser)
    await visit(second.page, link)
    await second.page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(second.page.getByText('This link does not work any more')).toBeVisible()
    for (const person of [ana, sam, second]) {
      await person.context.close()
      expect(person.complaints).toEqual([])
    }
  } finally {
    await server.dispose()
  }
})

test('PG-22 a first visit on a phone: two ways out, one question, and first words that nobody else sees', async ({
  browser,
  server,
}) => {
  const ana = await signedIn(server.url, { signInName: clinicianSignInName, password })
  const invited = await ana.ask('POST', '/api/clients', { body: { clientName } })
  const { link, workspaceId } = invitedAnswer.parse(JSON.parse(ensureStatus(invited, 201).body))
  const sam = await openPerson(browser, { viewport: { width: 390, height: 844 } })
  const beganAt = Date.now()
  await join(sam.page, link, 'sam-at-first')
  await sam.page.getByRole('button', { name: 'Write a few words' }).click()
  await sam.page.locator('.ProseMirror').click()
  await sam.page.keyboard.type('Coffee on the balcony.')
  await seesSaved(sam.page)
  expect(Date.now() - beganAt).toBeLessThan(120_000)
  const seen = await ana.ask('GET', `/api/workspaces/${workspaceId}/documents`)
  expect(seen.body).not.toContain('reflection')
  await sam.context.close()
  expect(sam.complaints).toEqual([])
})

async function setUpPractice(page: Page, link: string | undefined): Promise<void> {
  await visit(page, link ?? '')
  await page.getByLabel('Name of the practice').fill('Harbour Street')
  await page.getByLabel('Your name').fill(clinicianName)
  await page.getByLabel('Sign-in name').fill('rivera')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await expect(page.getByRole('heading', { name: 'Clients', level: 1 })).toBeVisible()
  await comesAlive(page)
}

/** Answers with the link to pass on. */
async function invite(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Invite a client' }).first().click()
  await page.getByLabel('The name you both use').fill(clientName)
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('img', { name: `QR code of the link for ${clientName}` })).toBeVisible()
  return page.getByRole('group', { name: 'The link' }).innerText()
}

/** Opens the invitation, reads the limits, chooses how to sign in, keeps the card, is shown the two ways out. */
async function join(page: Page, link: string, signInName: string): Promise<void> {
  await visit(page, link)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('You never have to write what happened to you.')).toBeVisible()
  await page.getByRole('button', { name: 'I have read this' }).click()
  await page.getByLabel('A sign-in name').fill(signInName)
  await page.getByLabel('A password').fill(password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('group', { name: 'Recovery code' })).toBeVisible()
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await expect(page.getByRole('heading', { name: 'When it gets too much' })).toBeFocused()
  await page.getByRole('button', { name: 'Take a moment' }).click()
  await page.getByRole('button', { name: 'Come back' }).click()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'When you want to be gone' })).toBeVisible()
  await page.getByRole('link', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'One question, if you like' })).toBeVisible()
  await comesAlive(page)
}
