import { openPerson, visit } from './browser-person.ts'
import { giveDevice } from './give-device.ts'
import { clientName, expect, test } from './people.ts'

test('ID-50 coming back without a password: a passkey made under Me signs its owner in on the sign-in page', async ({
  pair,
}) => {
  const { page } = pair.client
  await giveDevice(page)
  await visit(page, `${pair.server.url}/me`)
  await page.getByRole('button', { name: 'Make a passkey on this device' }).click()
  await expect(page.getByText('Made with Chrome on Linux')).toBeVisible()

  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await expect(page).toHaveURL(/sign-in/)
  await page.getByRole('button', { name: 'Sign in with finger, face or PIN' }).click()
  await expect(page.getByRole('heading', { name: `Hello ${clientName}` })).toBeVisible()

  // Taken away, it signs nobody in, and the page says what to do instead.
  await visit(page, `${pair.server.url}/me`)
  await page.getByRole('button', { name: /^Remove the passkey/ }).click()
  await expect(page.getByText('Made with Chrome on Linux')).toBeHidden()
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await expect(page).toHaveURL(/sign-in/)
  await page.getByRole('button', { name: 'Sign in with finger, face or PIN' }).click()
  await expect(page.getByText('That passkey is not known here.')).toBeVisible()
})

test('ID-82 a device that has a passkey of the account makes no second one, and the first still signs in', async ({
  pair,
}) => {
  const { page } = pair.client
  await giveDevice(page)
  await visit(page, `${pair.server.url}/me`)
  const make = page.getByRole('button', { name: 'Make a passkey on this device' })
  await make.click()
  await expect(page.getByText('Made with Chrome on Linux')).toHaveCount(1)
  await make.click()
  await expect(page.getByText('No passkey was made. Nothing has changed.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Made with Chrome on Linux')).toHaveCount(1)
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await expect(page).toHaveURL(/sign-in/)
  await page.getByRole('button', { name: 'Sign in with finger, face or PIN' }).click()
  await expect(page.getByRole('heading', { name: `Hello ${clientName}` })).toBeVisible()
})

test('ID-50 a device that has no passkey says so, and the other ways in are there', async ({
  server,
  browser,
}) => {
  const { page, context, complaints } = await openPerson(browser, {
    viewport: { width: 390, height: 844 },
  })
  await giveDevice(page)
  await visit(page, `${server.url}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with finger, face or PIN' }).click()
  await expect(page.getByText('Your device did not sign you in.')).toBeVisible()
  await expect(page.getByLabel('Password')).toBeEnabled()
  await context.close()
  expect(complaints).toEqual([])
})
