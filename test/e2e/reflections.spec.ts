import { comesAlive, visit } from './browser-person.ts'
import { clientName, clinicianName, expect, seesSaved, test } from './people.ts'

test('RF-1 a reflection does not exist for the clinician until it is shared, and closes when sharing stops', async ({
  pair,
}) => {
  const sam = pair.client.page
  const ana = pair.clinician.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/reflections`)
  await sam.getByRole('button', { name: 'What is still hard' }).click()
  await expect(sam).toHaveURL(/reflections\/[\w-]{22}$/)
  const address = sam.url()
  await comesAlive(sam)
  await sam.locator('.ProseMirror').click()
  await sam.keyboard.type('Crowds, and standing still in them.')
  await seesSaved(sam)

  const absent = await ana.goto(`${pair.server.url}${pair.workspacePath}/reflections/${'x'.repeat(22)}`)
  const absentText = await ana.locator('main').innerText()
  const refused = await ana.goto(address)
  expect(refused?.status()).toBe(404)
  expect(absent?.status()).toBe(404)
  expect(await ana.locator('main').innerText()).toBe(absentText)
  await ana.goto(`${pair.server.url}${pair.workspacePath}/reflections`)
  await expect(ana.getByText(`${clientName} has not shared a reflection with you.`)).toBeVisible()

  await sam.getByRole('button', { name: 'Share…' }).click()
  await expect(sam.getByRole('alertdialog')).toContainText('Crowds, and standing still in them.')
  await sam.getByRole('button', { name: `Share with ${clinicianName}` }).click()
  await expect(sam.getByText(`${clinicianName} can read this.`)).toBeVisible()

  await visit(ana, address)
  await expect(ana.getByText('Crowds, and standing still in them.')).toBeVisible()
  await expect(ana.getByRole('link', { name: 'Earlier versions' })).toBeVisible()
  await sam.getByRole('button', { name: 'Stop sharing' }).click()
  const stoppedAt = Date.now()
  await expect(ana.getByText(`${clientName} no longer shares this with you`)).toBeVisible({ timeout: 1_000 })
  console.log(`figure: stopped sharing, page closed after ${Date.now() - stoppedAt} ms at most`)
  await expect(ana.getByText('Crowds')).toHaveCount(0)
  await expect(ana.getByRole('link', { name: 'Earlier versions' })).toBeHidden()
  await expect(sam.locator('main').getByText('What was already read cannot be unread.')).toBeVisible()
  expect((await ana.goto(address))?.status()).toBe(404)

  await sam.goto(`${pair.server.url}${pair.workspacePath}/access`)
  await expect(sam.getByText(clinicianName).first()).toBeVisible()
})

test('RF-2 a draft is deleted at once', async ({ pair }) => {
  const sam = pair.client.page
  await visit(sam, `${pair.server.url}${pair.workspacePath}/reflections`)
  await sam.getByRole('button', { name: 'A blank page' }).click()
  await sam.locator('.ProseMirror').click()
  await sam.keyboard.type('For nobody.')
  await seesSaved(sam)
  const address = sam.url()
  await sam.getByRole('button', { name: 'Delete this draft…' }).click()
  await sam.getByRole('button', { name: 'Delete it' }).click()
  await expect(sam).toHaveURL(/reflections$/)
  expect((await sam.goto(address))?.status()).toBe(404)
})
