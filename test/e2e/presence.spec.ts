import type { Page } from '@playwright/test'
import { carryCookies, openPerson, visit } from './browser-person.ts'
import { signedIn } from '../support/pair-by-interface.ts'
import { clientName, clinicianName, expect, password, seesSaved, test, type Pair } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

const isHere = (page: Page, name: string) => page.getByText(`${name} is here`)
const carets = (page: Page) => page.locator('[data-caret-of]')

test('SY-33 on the board the clinician is always shown, the client from their first words on', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  const goals = `${pair.server.url}${pair.workspacePath}/goals`
  await visit(ana, goals)
  await ana.getByLabel(`Something ${clientName} would like to be different`).fill('Rest on Sundays')
  await ana.keyboard.press('Enter')
  const link = ana.getByRole('link', { name: 'Rest on Sundays' })
  await expect(link).toBeVisible()
  await seesSaved(ana)
  const goal = pair.server.url + ((await link.getAttribute('href')) ?? '')

  await visit(ana, goal)
  await visit(sam, goal)
  await expect(isHere(sam, clinicianName)).toBeVisible()
  // Sam reads, and puts a caret into the sentence: that is not writing.
  await bodyOf(sam).first().click()
  await sam.keyboard.press('Home')
  await expect(bodyOf(ana).first()).toBeVisible()
  await writeFirst(ana, ', all of them')
  await expect(bodyOf(sam).first()).toContainText('Rest on Sundays, all of them')
  await expect(carets(sam)).toHaveCount(1)
  await expect(isHere(ana, clientName)).toHaveCount(0)
  await expect(carets(ana)).toHaveCount(0)

  await writeFirst(sam, ', truly')
  await expect(isHere(ana, clientName)).toBeVisible()
  await expect(carets(ana)).toHaveCount(1)
  await sam.goto('about:blank')
  await expect(isHere(ana, clientName)).toHaveCount(0)
  await expect(carets(ana)).toHaveCount(0)
})

test('SY-32 in a session page both are shown to each other from the start', async ({ pair }) => {
  const address = await beginSession(pair)
  await visit(pair.clinician.page, address)
  await expect(isHere(pair.client.page, clinicianName)).toBeVisible()
  await expect(isHere(pair.clinician.page, clientName)).toBeVisible()
  await pair.clinician.page.goto('about:blank')
  await expect(isHere(pair.client.page, clinicianName)).toHaveCount(0)
})

test('SY-34 in a draft nobody is shown to anybody; who reads what is shared is shown, who wrote it is not', async ({
  pair,
  browser,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/reflections`)
  await sam.getByRole('button', { name: 'A blank page' }).click()
  await expect(bodyOf(sam)).toBeVisible()
  const address = sam.url()
  const phone = await openPhone(pair)
  await visit(phone.page, address)
  await expect(bodyOf(phone.page)).toBeVisible()
  await writeAtEnd(sam, 'Written on the laptop')
  await expect(bodyOf(phone.page)).toHaveText('Written on the laptop')
  await writeAtEnd(phone.page, ' and on the phone')
  await expect(bodyOf(sam)).toHaveText('Written on the laptop and on the phone')
  for (const page of [sam, phone.page]) {
    await expect(carets(page)).toHaveCount(0)
    await expect(page.getByText(/ is here$/)).toHaveCount(0)
  }
  await phone.context.close()
  expect(phone.complaints).toEqual([])

  await seesSaved(sam)
  await sam.getByRole('button', { name: 'Share…' }).click()
  await sam.getByRole('button', { name: `Share with ${clinicianName}` }).click()
  await expect(sam.getByText(`${clinicianName} can read this.`)).toBeVisible()
  await visit(sam, address)
  await expect(bodyOf(sam)).toBeVisible()
  await visit(ana, address)
  await expect(isHere(sam, clinicianName)).toBeVisible()
  await expect(ana.getByText('and on the phone')).toBeVisible()
  await expect(isHere(ana, clientName)).toHaveCount(0)
  await expect(carets(sam)).toHaveCount(0)
  await writeAtEnd(sam, ', and since')
  await expect(ana.getByText('and on the phone, and since')).toBeVisible()
  await expect(isHere(ana, clientName)).toBeVisible()

  async function openPhone(of: Pair) {
    const opened = await openPerson(browser, { viewport: { width: 390, height: 844 } })
    const person = await signedIn(of.server.url, { signInName: of.clientSignInName, password })
    await carryCookies(opened.context, of.server.url, person)
    return opened
  }
})

/** Writes at the end of a goal's sentence, the first text of its page. */
async function writeFirst(page: Page, words: string): Promise<void> {
  await bodyOf(page).first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}
