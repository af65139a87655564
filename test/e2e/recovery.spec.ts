import type { Page } from '@playwright/test'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import { ensureStatus, secretOf, signedIn } from '../support/pair-by-interface.ts'
import { createHttpPerson, type HttpPerson } from '../support/people-http.ts'
import {
  clientName,
  clinicianName,
  clinicianSignInName,
  expect,
  fillSignIn,
  password,
  seesOnDevice,
  seesSaved,
  test,
  type Pair,
} from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

const newPassword = 'another quiet sentence'
const draftWords = 'Only for me, so far.'

test('ID-23 a forgotten password: the card lets its owner in once, drafts and all', async ({
  pair,
  browser,
}) => {
  const address = await writeDraft(pair)
  const sam = await openPerson(browser, { viewport: { width: 390, height: 844 } })
  const { page } = sam
  await visit(page, `${pair.server.url}/sign-in`)
  await page.getByRole('link', { name: 'I forgot my password or name' }).click()
  await page.getByLabel('Sign-in name').fill(pair.clientSignInName)
  // As somebody reads it off paper.
  await page.getByLabel('The code on your card').fill(pair.recoveryCode.toLowerCase().replaceAll('-', ' '))
  await page.getByLabel('A new password').fill(newPassword)
  await page.getByRole('button', { name: 'Set the new password' }).click()
  const newCode = await page.getByRole('group', { name: 'Recovery code' }).innerText()
  expect(newCode).not.toBe(pair.recoveryCode)
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await expect(page.getByRole('heading', { name: `Hello ${clientName}` })).toBeVisible()
  await visit(page, address)
  await expect(bodyOf(page)).toHaveText(draftWords)

  // The session of the other browser ended, the old password and the old card are worth nothing.
  await pair.client.page.reload()
  await expect(pair.client.page).toHaveURL(/sign-in/)
  await visit(page, `${pair.server.url}/me`)
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await expect(page).toHaveURL(/sign-in$/)
  await page.getByLabel('Sign-in name').fill(pair.clientSignInName)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('do not belong together')).toBeVisible()
  await visit(page, `${pair.server.url}/recovery`)
  await page.getByLabel('Sign-in name').fill(pair.clientSignInName)
  await page.getByLabel('The code on your card').fill(pair.recoveryCode)
  await page.getByLabel('A new password').fill(newPassword)
  await page.getByRole('button', { name: 'Set the new password' }).click()
  await expect(page.getByText('That name and code do not belong together.')).toBeVisible()
  await sam.context.close()
  expect(sam.complaints).toEqual([])
})

test('PG-81 a recovery card that is made under Me is alone on its paper: no name, no address, no device', async ({
  pair,
}) => {
  const { page } = pair.client
  await visit(page, `${pair.server.url}/me`)
  await page.getByRole('button', { name: 'Make a new card' }).click()
  const code = await page.getByRole('group', { name: 'Recovery code' }).innerText()
  await page.emulateMedia({ media: 'print' })
  const onPaper = (await page.locator('body').innerText()).trim().split(/\s*\n\s*/)
  expect(onPaper).toHaveLength(2)
  expect(onPaper).toContain(code)
  await page.emulateMedia({ media: 'screen' })
})

test('PG-81 the card of a link is printed once, however long the list behind it is', async ({
  lonePair: pair,
}) => {
  const { page } = pair.clinician
  const ana = await signedIn(pair.server.url, { signInName: clinicianSignInName, password })
  for (let count = 0; count < 30; count++) {
    const body = { clientName: `Client ${count}` }
    ensureStatus(await ana.ask('POST', '/api/clients', { body }), 201)
  }
  await visit(page, `${pair.server.url}/clients`)
  await page.getByRole('button', { name: 'Invite a client' }).click()
  await page.getByLabel('The name you both use').fill('Noor')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await page.getByRole('tab', { name: 'On paper' }).click()
  const printed = (await page.pdf()).toString('latin1')
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  const words = await page.locator('body').innerText()
  expect(words).toContain('Here is the link we spoke about.')
  expect(words).not.toContain('Client 7')
  await page.emulateMedia({ media: 'screen' })
})

test('ID-24 a link back in opens shared pages; drafts stay sealed until the card is shown', async ({
  lonePair: pair,
  browser,
}) => {
  const address = await writeDraft(pair)
  const ana = pair.clinician.page
  await visit(ana, `${pair.server.url}/clients`)
  await ana.getByRole('button', { name: `More for ${clientName}` }).click()
  await ana.getByRole('menuitem', { name: `Help ${clientName} back in` }).click()
  await ana.getByRole('button', { name: 'Make the link' }).click()
  const link = await ana.getByRole('group', { name: 'The link' }).innerText()

  const sam = await openPerson(browser)
  const { page } = sam
  await visit(page, link)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('Your drafts are safe and locked.')).toBeVisible()
  await page.getByLabel('A password').fill(newPassword)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText(`Your sign-in name is ${pair.clientSignInName}.`)).toBeVisible()
  await fillSignInBelow(page)
  await expect(page.getByRole('heading', { name: `Hello ${clientName}` })).toBeVisible()
  await expect(page.getByText(draftWords)).toHaveCount(0)

  await visit(page, address)
  await expect(page.getByText('Your drafts are safe and locked')).toBeVisible()
  await expect(page.getByText(draftWords)).toHaveCount(0)
  await visit(page, `${pair.server.url}${pair.workspacePath}/goals`)
  await page.getByLabel('Something I’d like to be different').focus()
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeEnabled()

  await visit(page, `${pair.server.url}${pair.workspacePath}/reflections`)
  await page.getByLabel('The code on your card').fill('NOT-MY-CODE')
  await page.getByRole('button', { name: 'Open my drafts' }).click()
  await expect(page.getByText('That is not the code of your card.')).toBeVisible()
  await page.getByLabel('The code on your card').fill(pair.recoveryCode)
  await page.getByRole('button', { name: 'Open my drafts' }).click()
  await expect(page.getByText(draftWords)).toBeVisible()
  await visit(page, address)
  await expect(bodyOf(page)).toHaveText(draftWords)

  // It happened, and the client is told so (ID-25).
  await visit(page, `${pair.server.url}${pair.workspacePath}/access`)
  await expect(page.locator('main')).toContainText(clinicianName)
  await sam.context.close()
  expect(sam.complaints).toEqual([])
})

test('ID-25 a device that was signed in stays so, drafts included, when a link back in is made', async ({
  pair,
  browser,
}) => {
  const address = await writeDraft(pair)
  const { url } = pair.server
  const ana = await signedIn(url, { signInName: 'rivera', password })
  const path = `/api${pair.workspacePath.replace('/w/', '/workspaces/')}/help-back-in`
  ensureStatus(await ana.ask('POST', path), 201)
  await pair.client.page.reload()
  await expect(bodyOf(pair.client.page)).toHaveText(draftWords)
  const other = await openPerson(browser)
  await carryCookies(other.context, url, ana)
  expect((await other.page.goto(address))?.status()).toBe(404)
  await other.context.close()
})

test('DV-24 what lay unsent on the device waits for the card, and no word of either time is lost', async ({
  pair,
}) => {
  const { url } = pair.server
  const { page, context } = pair.client
  const session = await beginSession(pair)
  const draft = await writeDraft(pair)
  await writeWithoutNetwork(pair, ' Unsent, and mine alone.')

  const sealed = await backByLink(pair)
  await context.clearCookies()
  await carryCookies(context, url, sealed)
  await visit(page, draft)
  await expect(page.getByText('Your drafts are safe and locked')).toBeVisible()
  await visit(page, session)
  await writeWithoutNetwork(pair, 'Unsent, and for us both.')

  const code = { body: { code: pair.recoveryCode } }
  ensureStatus(await sealed.ask('POST', '/api/account/open-drafts', code), 204)
  await visit(page, session)
  await expect(bodyOf(page)).toHaveText('Unsent, and for us both.')
  await seesSaved(page)
  await visit(page, draft)
  await expect(bodyOf(page)).toHaveText(`${draftWords} Unsent, and mine alone.`)
  await seesSaved(page)
})

/** Leaves words of the client's page on the device alone. */
async function writeWithoutNetwork({ client: { page, context } }: Pair, words: string): Promise<void> {
  await expect(bodyOf(page)).toBeVisible()
  await context.setOffline(true)
  await writeAtEnd(page, words)
  await seesOnDevice(page)
  await page.goto('about:blank')
  await context.setOffline(false)
}

/** The client, signed in anew after a link from their clinician. */
async function backByLink(pair: Pair): Promise<HttpPerson> {
  const { url } = pair.server
  const ana = await signedIn(url, { signInName: clinicianSignInName, password })
  const path = `/api${pair.workspacePath.replace('/w/', '/workspaces/')}/help-back-in`
  const made = ensureStatus(await ana.ask('POST', path), 201)
  const body = { token: secretOf(/"link":"([^"]+)"/.exec(made.body)?.[1]), password: newPassword }
  ensureStatus(await createHttpPerson(url).ask('POST', '/api/invitations/get-back-in', { body }), 200)
  return signedIn(url, { signInName: pair.clientSignInName, password: newPassword })
}

async function writeDraft(pair: Pair): Promise<string> {
  const { page } = pair.client
  await visit(page, `${pair.server.url}${pair.workspacePath}/reflections`)
  await page.getByRole('button', { name: 'A blank page' }).click()
  await expect(page).toHaveURL(/reflections\/[\w-]{22}$/)
  await expect(bodyOf(page)).toBeVisible()
  await writeAtEnd(page, draftWords)
  await seesSaved(page)
  return page.url()
}

/** The sign-in form that follows a new password has the name in it already. */
async function fillSignInBelow(page: Page): Promise<void> {
  await expect(page.getByLabel('Sign-in name')).not.toHaveValue('')
  await fillSignIn(page, await page.getByLabel('Sign-in name').inputValue(), newPassword)
}
