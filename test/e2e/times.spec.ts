import type { Page } from '@playwright/test'
import * as z from 'zod'
import { sayWhen } from '#lib/words/say-when.ts'
import { ensureStatus, signedIn } from '../support/pair-by-interface.ts'
import { carryCookies, comesAlive, openPerson, visit } from './browser-person.ts'
import {
  clientName,
  clinicianName,
  clinicianSignInName,
  expect,
  password,
  test,
  type Pair,
} from './people.ts'

const told = z.object({
  coming: z.array(
    z.object({
      appointmentId: z.string(),
      date: z.string(),
      startsAt: z.number(),
      version: z.string(),
    }),
  ),
})
const room = 'https://video.example/room'
const dayMs = 86_400_000

/** Session times as a program asks for them, in the name of one of the two. */
async function times(pair: Pair, signInName: string) {
  const person = await signedIn(pair.server.url, { signInName, password })
  const base = `/api/workspaces/${pair.workspacePath.slice('/w/'.length)}`
  return {
    person,
    set: async (body: object) =>
      ensureStatus(await person.ask('POST', `${base}/appointments`, { body: { ...usual, ...body } }), 201),
    link: async () =>
      ensureStatus(await person.ask('POST', `${base}/video-link`, { body: { link: room } }), 204),
    coming: async () => told.parse(JSON.parse((await person.ask('GET', `${base}/appointments`)).body)).coming,
    move: async (
      session: { readonly appointmentId: string; readonly date: string; readonly version: string },
      body: object,
    ) => {
      const path = `${base}/appointments/${session.appointmentId}/${session.date}/change`
      const all = { ...usual, ...body, reach: 'one', saw: session.version }
      return ensureStatus(await person.ask('POST', path, { body: all }), 200)
    },
  }
}

const usual = { minutes: 50, repeat: 'weekly', zone: 'UTC' }

/** A moment as the wall clock of UTC says it. */
function wall(at: number): { readonly date: string; readonly time: string } {
  const iso = new Date(at).toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) }
}

test('AP-12 from signing in a session is two presses away: its page, and the video call in a tab of its own', async ({
  lonePair: pair,
  browser,
}) => {
  const api = await times(pair, clinicianSignInName)
  await api.set(wall(Date.now()))
  await api.link()
  const ana = await openPerson(browser)
  const asked: { readonly referrer: string | undefined }[] = []
  await ana.context.route(`${room}**`, (route) => {
    asked.push({ referrer: route.request().headers()['referer'] })
    return route.fulfill({ contentType: 'text/html', body: '<title>A call</title>' })
  })
  await visit(ana.page, `${pair.server.url}/sign-in`)
  await ana.page.getByLabel('Sign-in name').fill(clinicianSignInName)
  await ana.page.getByLabel('Password').fill(password)
  await ana.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(ana.page).toHaveURL(/today$/)
  await comesAlive(ana.page)
  const opened = ana.context.waitForEvent('page')
  await ana.page.getByRole('button', { name: `Start with ${clientName}` }).click()
  const call = await opened
  await expect(ana.page).toHaveURL(/sessions\/[\w-]{22}$/)
  await expect(call).toHaveTitle('A call')
  expect(call.url()).toBe(room)
  expect(await call.evaluate(() => window.opener === null && document.referrer === '')).toBe(true)
  expect(asked).toEqual([{ referrer: undefined }])

  // Her client comes to the same page.
  const sam = pair.client.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}`)
  await expect(sam.getByRole('heading', { name: 'Your session is now' })).toBeVisible()
  await pair.client.context.route(`${room}**`, (route) => route.fulfill({ body: '' }))
  await sam.getByRole('button', { name: 'Join' }).click()
  await expect(sam).toHaveURL(ana.page.url())
  await ana.context.close()
  expect(ana.complaints).toEqual([])
})

test('AP-8 an open session page has the way to the video call as soon as somebody sets it', async ({
  pair,
}) => {
  const sam = pair.client.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/sessions`)
  await sam.getByRole('button', { name: 'Begin a session page' }).click()
  await expect(sam).toHaveURL(/sessions\/[\w-]{22}$/)
  await comesAlive(sam)
  await expect(sam.locator('.ProseMirror')).toBeVisible()
  await expect(sam.getByText('Saved', { exact: true })).toBeVisible()
  await expect(sam.getByRole('link', { name: /Video call/ })).toHaveCount(0)
  await (await times(pair, clinicianSignInName)).link()
  const link = sam.getByRole('link', { name: /Video call/ })
  await expect(link).toHaveAttribute('href', room)
  await expect(link).toHaveAttribute('rel', 'noreferrer noopener')
})

test('AP-10 Today is a page of clinicians: to a client there is none', async ({ pair }) => {
  const { person } = await times(pair, pair.clientSignInName)
  expect((await person.ask('GET', '/today')).status).toBe(404)
  const { person: ana } = await times(pair, clinicianSignInName)
  expect((await ana.ask('GET', '/today')).status).toBe(200)
})

test('AP-13 Home says the next session in the reader’s own zone, and follows what the other changes', async ({
  pair,
  browser,
}) => {
  const api = await times(pair, clinicianSignInName)
  const { date } = wall(Date.now() + 10 * dayMs)
  await api.set({ date, time: '15:00', zone: 'Europe/Berlin' })
  const [session] = await api.coming()
  if (session === undefined) throw new Error('no session')
  const reader = { zone: 'America/New_York', now: Date.now() }
  const inNewYork = (at: number) => sayWhen(at, 'moment', reader)

  const sam = await openPerson(browser, { timezoneId: reader.zone })
  const mine = await times(pair, pair.clientSignInName)
  await carryCookies(sam.context, pair.server.url, mine.person)
  await visit(sam.page, `${pair.server.url}${pair.workspacePath}`)
  await expect(sam.page.getByText(inNewYork(session.startsAt))).toBeVisible()
  await expect(sam.page.getByText(`50 minutes, every week. Set by ${clinicianName}.`)).toBeVisible()
  await expect(sam.page.getByText(`${clinicianName} changed when you meet`)).toBeVisible()
  // Ten days off there is nothing to join yet.
  await expect(sam.page.getByRole('button', { name: 'Join' })).toHaveCount(0)

  await api.move(session, { date, time: '17:30' })
  const [moved] = await api.coming()
  await sam.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(sam.page.getByText(inNewYork(moved?.startsAt ?? 0))).toBeVisible()
  await expect(sam.page.getByText(`${clinicianName} moved this one`)).toBeVisible()
  // The same for her, inside her client's pages.
  await visit(pair.clinician.page, `${pair.server.url}${pair.workspacePath}`)
  await expect(pair.clinician.page.getByText(`${clinicianName} moved this one`)).toBeVisible()
  await sam.context.close()
  expect(sam.complaints).toEqual([])
})

test('AP-34 the Sessions page says whose change was the last, where the link leads to, and what calling off all takes away', async ({
  pair,
}) => {
  const sam = pair.client.page
  const api = await times(pair, clinicianSignInName)
  await api.set({ date: wall(Date.now() + 9 * dayMs).date, time: '15:00' })
  const base = `/api/workspaces/${pair.workspacePath.slice('/w/'.length)}`
  // A name that looks like another, with a letter of another script in it.
  const link = { body: { link: 'https://vide\u043e.example/room' } }
  ensureStatus(await api.person.ask('POST', `${base}/video-link`, link), 204)
  await visit(sam, `${pair.server.url}${pair.workspacePath}/sessions`)
  await expect(sam.getByText('It leads to xn--vide-85d.example.')).toBeVisible()
  await expect(sam.getByText(new RegExp(`Last changed by ${clinicianName}: `))).toBeVisible()

  await sam
    .getByRole('button', { name: /^Change / })
    .first()
    .click()
  await sam.getByRole('menuitem', { name: 'Call off…' }).click()
  await expect(sam.getByText('You both see that it was called off, and by whom.')).toBeVisible()
  await sam.getByLabel('Which sessions').selectOption({ label: 'This one and all after it' })
  await expect(sam.getByText('They are gone for both of you. Those before stay.')).toBeVisible()
  await sam.getByRole('button', { name: 'Call off', exact: true }).click()
  await expect(sam.getByText('No session is set yet.')).toBeVisible()
  const ana = pair.clinician.page
  await visit(ana, `${pair.server.url}${pair.workspacePath}/sessions`)
  await expect(ana.getByText(new RegExp(`Last changed by ${clientName}: `))).toBeVisible()
})

test('AP-36 a session that the other moved meanwhile is not called off unseen: the dialog says so, and the list shows how it is', async ({
  pair,
}) => {
  const sam = pair.client.page
  const api = await times(pair, clinicianSignInName)
  const { date } = wall(Date.now() + 9 * dayMs)
  await api.set({ date, time: '15:00' })
  const [session] = await api.coming()
  if (session === undefined) throw new Error('no session')
  await visit(sam, `${pair.server.url}${pair.workspacePath}/sessions`)
  const menu = sam.getByRole('button', { name: /^Change / }).first()
  const question = sam.getByRole('alertdialog', { name: 'Call off this session?' })
  await menu.click()
  await sam.getByRole('menuitem', { name: 'Call off…' }).click()
  await expect(question).toBeVisible()
  await api.move(session, { date, time: '17:30' })
  await question.getByRole('button', { name: 'Call off', exact: true }).click()
  await expect(question.getByText('This session was changed in the meantime')).toBeVisible()
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(sam.getByText(`${clinicianName} moved this one`)).toBeVisible()

  await menu.click()
  await sam.getByRole('menuitem', { name: 'Call off…' }).click()
  await question.getByRole('button', { name: 'Call off', exact: true }).click()
  await expect(sam.getByText(`${clientName} called this one off`)).toBeVisible()
  // So it stays, though she has not seen it and means the time that it was at.
  const again = {
    ...wall(session.startsAt),
    minutes: 50,
    repeat: 'weekly',
    reach: 'one',
    saw: session.version,
  }
  const base = `/api/workspaces/${pair.workspacePath.slice('/w/'.length)}`
  const path = `${base}/appointments/${session.appointmentId}/${session.date}/change`
  const answer = await api.person.ask('POST', path, { body: again })
  expect(answer.status).toBe(409)
  expect(answer.body).toContain('urn:waymark:problem:session-changed')
})

test('AP-14 times are set, moved, called off and put back by keyboard alone', async ({ pair }) => {
  const sam = pair.client.page
  const keys = sam.keyboard
  await visit(sam, `${pair.server.url}${pair.workspacePath}/sessions`)
  await expect(sam.getByText('No session is set yet.')).toBeVisible()
  await tabTo(sam, 'Set a time')
  await keys.press('Enter')
  await expect(sam.getByRole('dialog', { name: 'When do you meet?' })).toBeVisible()
  // Without a day and a time it says so, and nothing is sent.
  await tabTo(sam, 'Set it')
  await keys.press('Enter')
  await expect(sam.getByText('Please choose a day and a time.')).toBeVisible()
  await sam.getByLabel('Day').focus()
  const [year, month, day] = wall(Date.now() + 9 * dayMs).date.split('-')
  await keys.type(`${month}${day}${year}`)
  await sam.getByLabel('Time', { exact: true }).focus()
  await keys.type('0300PM')
  await tabTo(sam, 'Set it')
  await keys.press('Enter')
  await expect(sam.getByRole('dialog')).toHaveCount(0)
  await expect(sam.getByText(/^Set: .* at 15:00\. You both see it\.$/)).toBeVisible()
  await expect(sam.getByText(`Set by ${clientName}.`).first()).toBeVisible()
  await expect(sam.getByRole('button', { name: 'Set a time' })).toBeFocused()

  const first = sam.getByRole('listitem').filter({ hasText: 'at 15:00' }).first()
  await expect(first).toBeVisible()
  const menu = sam.getByRole('button', { name: /^Change / }).first()
  await menu.focus()
  await keys.press('Enter')
  await expect(sam.getByRole('menuitem', { name: 'Another time…' })).toBeFocused()
  await keys.press('Enter')
  await expect(sam.getByRole('dialog', { name: 'Another time' })).toBeVisible()
  await sam.getByLabel('Time', { exact: true }).focus()
  await keys.type('0415PM')
  await keys.press('Enter')
  await expect(sam.getByText(`${clientName} moved this one`)).toBeVisible()
  await expect(menu).toBeFocused()
  await expect(sam.getByRole('listitem').filter({ hasText: 'at 16:15' })).toHaveCount(1)

  await menu.focus()
  await keys.press('Enter')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(sam.getByRole('alertdialog', { name: 'Call off this session?' })).toBeVisible()
  await tabTo(sam, 'Call off')
  await keys.press('Enter')
  await expect(sam.getByText(`${clientName} called this one off`)).toBeVisible()
  await expect(menu).toBeFocused()

  await menu.focus()
  await keys.press('Enter')
  await expect(sam.getByRole('menuitem', { name: 'Put it back' })).toBeFocused()
  await keys.press('Enter')
  await expect(sam.getByText(`${clientName} called this one off`)).toHaveCount(0)
  await expect(sam.getByRole('listitem').filter({ hasText: 'at 16:15' })).toHaveCount(1)
})

test('PG-101 from Today a time is set with whoever is chosen, once, and both are said in words', async ({
  lonePair,
}) => {
  const { page } = lonePair.clinician
  const { person } = await times(lonePair, clinicianSignInName)
  ensureStatus(await person.ask('POST', '/api/clients/pretend'), 201)
  await visit(page, `${lonePair.server.url}/today`)
  await page.getByRole('button', { name: 'Set a time' }).click()
  const dialog = page.getByRole('dialog', { name: 'When do you meet?' })
  const withWhom = dialog.getByLabel('With', { exact: true })
  await expect(withWhom.getByRole('option')).toHaveText([
    'Choose a person',
    clientName,
    'Robin Example (not real)',
  ])
  await expect(withWhom.getByRole('option', { name: 'Choose a person' })).toHaveJSProperty('selected', true)
  await expect(dialog.getByLabel('How often').locator('option:checked')).toHaveText('Only this once')

  const at = Math.floor((Date.now() + 9 * dayMs) / dayMs) * dayMs + 15.75 * 3_600_000
  const when = sayWhen(at, 'moment', { zone: 'UTC', now: Date.now() })
  await dialog.getByLabel('Day').fill(wall(at).date)
  await dialog.getByLabel('Time', { exact: true }).fill(wall(at).time)
  await expect(dialog.getByText(when, { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Set it' }).click()
  await expect(dialog.getByText('Please choose a person.')).toBeVisible()
  await withWhom.selectOption({ label: clientName })
  await dialog.getByRole('button', { name: 'Set it' }).click()
  await expect(page.getByText(`Set with ${clientName}: ${when}. You both see it.`)).toBeVisible()
})

test('PG-103 what is new opens from its row on Today, Today is in reach from every page of a client, and whoever came from there goes back', async ({
  pair,
}) => {
  const { page } = pair.clinician
  const { url } = pair.server
  const api = await times(pair, clinicianSignInName)
  await api.set({ ...wall(Date.now()), repeat: 'none' })
  const { person: sam } = await times(pair, pair.clientSignInName)
  const base = `/api/workspaces/${pair.workspacePath.slice('/w/'.length)}`
  const begun = ensureStatus(
    await sam.ask('POST', `${base}/reflections`, { body: { prompt: 'shown-me' } }),
    201,
  )
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(begun.body))
  ensureStatus(await sam.ask('POST', `/api/reflections/${id}/share`), 204)

  await visit(page, `${url}/today`)
  // The clients of other tests have their sessions on this day too.
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'New: “What therapy has shown me”' }) })
    .first()
  await row.getByRole('link', { name: 'New: “What therapy has shown me”' }).click()
  await expect(page).toHaveURL(/reflections\/[\w-]{22}$/)
  const out = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Today' })
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(out).toBeHidden()
  await page.setViewportSize({ width: 640, height: 844 })
  await out.click()
  await expect(page).toHaveURL(/today$/)

  // On a phone the Overview leads back to where one came from.
  await page.setViewportSize({ width: 390, height: 844 })
  await visit(page, `${url}${pair.workspacePath}`)
  await expect(page.getByRole('link', { name: 'Back to Clients' })).toBeVisible()
  await visit(page, `${url}/today`)
  await page.getByRole('button', { name: clientName, exact: true }).first().click()
  await page.getByRole('link', { name: `All pages of ${clientName}` }).click()
  await comesAlive(page)
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await expect(page).toHaveURL(/today$/)
})

/** Goes on by Tab until what has that name is reached, as somebody without a pointer does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true })
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} is not reached by Tab`)
}
