import { comesAlive, visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test } from './people.ts'
import { startTogether } from './start-together.ts'

test('PL-7 two people write the plan, see each other and each other’s words, and nothing is asked for', async ({
  pair,
}) => {
  const { client, clinician, server, workspacePath } = pair
  const plan = `${server.url}${workspacePath}/plan`
  await visit(client.page, plan)
  await expect(client.page.getByRole('heading', { name: 'My plan', level: 1 })).toBeVisible()
  const signs = client.page.getByRole('textbox', { name: 'Early signs' })
  await expect(
    signs.locator('[data-placeholder="How do I notice that things are getting harder?"]'),
  ).toBeVisible()
  await signs.click()
  await client.page.keyboard.type('I stop answering the phone.')
  await seesSaved(client.page)

  await visit(clinician.page, plan)
  await expect(clinician.page.getByRole('heading', { name: `${clientName} · Plan`, level: 1 })).toBeVisible()
  await expect(clinician.page.getByText('I stop answering the phone.')).toBeVisible()
  await expect(client.page.getByText(`${clinicianName} is here`).first()).toBeVisible()
  await clinician.page.getByRole('textbox', { name: 'Professionals' }).click()
  await clinician.page.keyboard.type('The practice, on weekdays.')
  await expect(client.page.getByText('The practice, on weekdays.')).toBeVisible()
  await expect(clinician.page.getByText(`${clientName} is here`).first()).toBeVisible()

  await client.page.getByRole('button', { name: 'Who wrote what' }).click()
  await client.page.getByText('Who wrote what, as a list').click()
  await expect(
    client.page.getByText(new RegExp(`${clinicianName}, .*: “The practice, on weekdays.”`)),
  ).toBeVisible()
  await expect(
    client.page.getByText(new RegExp(`${clientName}, .*: “I stop answering the phone.”`)),
  ).toBeVisible()
  await client.page.getByRole('button', { name: 'Who wrote what' }).click()
})

test('PL-4 a version of the plan is kept and gone back to by the screens alone', async ({ pair }) => {
  const { client, server, workspacePath } = pair
  const { page } = client
  const plan = `${server.url}${workspacePath}/plan`
  await visit(page, plan)
  await page.getByRole('textbox', { name: 'What I do myself' }).click()
  await page.keyboard.type('I walk to the sea.')
  await seesSaved(page)
  await page.getByRole('link', { name: 'Earlier versions' }).click()
  await expect(page).toHaveURL(/history/)
  await comesAlive(page)
  await page.getByRole('button', { name: 'Keep the words as they are now…' }).click()
  await page.getByLabel('What to call it').fill('A first plan')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('link', { name: /A first plan/ })).toBeVisible()

  await visit(page, plan)
  await page.getByRole('textbox', { name: 'What I do myself' }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('I stay in.')
  await page.getByRole('textbox', { name: 'People to ask' }).click()
  await page.keyboard.type('My sister.')
  await seesSaved(page)
  await page.getByRole('link', { name: 'Earlier versions' }).click()
  await page.getByRole('link', { name: /A first plan/ }).click()
  await page.getByRole('link', { name: 'Compare with now' }).click()
  await expect(page.getByRole('heading', { name: 'People to ask' })).toBeVisible()
  await comesAlive(page)
  await page.getByRole('button', { name: 'Use these words again…' }).click()
  await page.getByRole('button', { name: 'Use these words', exact: true }).click()
  await page.getByRole('link', { name: 'Back to My plan' }).first().click()
  await expect(page.getByText('I walk to the sea.')).toBeVisible()
  await expect(page.getByText('My sister.')).toHaveCount(0)
})

test('PL-8 printed, the plan is its own page: whose it is and the parts that have words', async ({
  pair,
}) => {
  const { client, server, workspacePath } = pair
  const { page } = client
  await visit(page, `${server.url}${workspacePath}/plan`)
  await page.getByRole('textbox', { name: 'People to ask' }).click()
  await page.keyboard.type('My sister, after six.')
  await seesSaved(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(`Plan of ${clientName}`)).toBeVisible()
  await expect(page.getByText('My sister, after six.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Early signs' })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByText('This page is not watched.')).toBeHidden()
})

test('PL-6 progress tells in sentences and days what moved, who met and what was kept, with nothing counted', async ({
  pair,
}) => {
  const { client, clinician, server, workspacePath } = pair
  const progress = `${server.url}${workspacePath}/progress`
  await visit(client.page, progress)
  await expect(client.page.getByText('Nothing has happened here yet.')).toBeVisible()

  await visit(clinician.page, `${server.url}${workspacePath}/goals`)
  const line = clinician.page.getByLabel(/would like to be different/)
  await line.fill('Take the bus to work.')
  await line.press('Enter')
  await expect(clinician.page.getByRole('link', { name: 'Take the bus to work.' })).toBeVisible()
  await line.fill('See the sea.')
  await line.press('Enter')
  await expect(clinician.page.getByRole('link', { name: 'See the sea.' })).toBeVisible()
  await seesSaved(clinician.page)
  await startTogether(pair, 'Take the bus')
  await visit(client.page, `${server.url}${workspacePath}/goals`)
  await client.page.getByRole('button', { name: 'Move… See the sea.' }).click()
  await client.page.getByRole('menuitem', { name: 'Let it rest' }).click()
  await expect(client.page.getByText('Moved to Resting.')).toBeVisible()
  await visit(clinician.page, `${server.url}${workspacePath}/sessions`)
  await clinician.page.getByRole('button', { name: 'Begin a session page' }).click()
  await expect(clinician.page).toHaveURL(/sessions\/./)

  await visit(client.page, progress)
  const lines = client.page.getByRole('main').getByRole('listitem')
  await expect(lines).toHaveCount(3)
  await expect(lines.first()).toContainText(`A session with ${clinicianName}.`)
  await expect(lines.last()).toContainText('Take the bus to work.')
  await expect(lines.last()).toContainText('You both moved this to Working on.')
  await expect(lines.nth(1)).toContainText('See the sea.')
  await expect(lines.nth(1)).toContainText('You moved this to Resting.')
  await visit(clinician.page, progress)
  await expect(clinician.page.getByText(`${clientName} moved this to Resting.`)).toBeVisible()
  await lines.last().getByRole('link').click()
  await expect(client.page).toHaveURL(/goals\/./)
})

for (const direction of ['ltr', 'rtl'] as const) {
  test(`PL-9 each finds their pages, whole words on the smallest phone, ${direction}`, async ({ pair }) => {
    const { client, clinician, server, workspacePath } = pair
    const names = {
      client: ['Home', 'Goals', 'Reflections', 'Progress', 'My plan'],
      clinician: ['Overview', 'Goals', 'Sessions', 'Reflections', 'Progress', 'Plan'],
    }
    for (const [who, { page }] of [
      ['client', client],
      ['clinician', clinician],
    ] as const) {
      for (const width of [320, 390, 561, 640, 1280]) {
        await page.setViewportSize({ width, height: 700 })
        await visit(page, `${server.url}${workspacePath}/progress`)
        await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
        const links = page.getByRole('navigation').getByRole('link').filter({ visible: true })
        // The way out to Today has no place in a phone's bar.
        const out = who === 'clinician' && width > 560 ? ['Today'] : []
        expect(await links.allTextContents()).toEqual([...names[who], ...out])
        const here = page.getByRole('navigation').locator('[aria-current=page]')
        await expect(here).toHaveText('Progress')
        const cut = await links.evaluateAll((all) =>
          all
            .filter((one) => {
              const { left, right, height } = one.getBoundingClientRect()
              const isWithin = left >= -0.5 && right <= document.documentElement.clientWidth + 0.5
              return !isWithin || one.scrollWidth > one.clientWidth + 1 || height < 44 || height > 72
            })
            .map((one) => one.textContent),
        )
        expect(cut, `${who} ${width}`).toEqual([])
      }
    }
  })
}

test('PL-10 under Me the client reads who writes and who reads each kind of page', async ({ pair }) => {
  const { client, server } = pair
  await visit(client.page, `${server.url}/me`)
  const seen = client.page.getByRole('region', { name: 'Who sees what' })
  await expect(seen.getByText(`You and ${clinicianName} write and read these.`).first()).toBeVisible()
  await expect(seen.getByText('Only you, until you share one.')).toBeVisible()
})
