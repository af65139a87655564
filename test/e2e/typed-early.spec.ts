import { comesAlive, openPerson } from './browser-person.ts'
import { clientName, expect, password, test } from './people.ts'

test('PG-19 what is typed while a page is still coming alive is sent with the form', async ({
  pair,
  browser,
}) => {
  const phone = await openPerson(browser)
  const { page } = phone
  const arrived = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await arrived.promise
    await route.continue()
  })
  await page.goto(`${pair.server.url}/sign-in`, { waitUntil: 'commit' })
  await page.getByLabel('Sign-in name').fill(pair.clientSignInName)
  await page.getByLabel('Password').fill(password)
  arrived.resolve()
  await comesAlive(page)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: `Hello ${clientName}` })).toBeVisible()
  await phone.context.close()
})

test("PG-19 a form that is sent before its page's script runs has nothing in its address", async ({
  pair: { client, server, workspacePath },
}) => {
  const pages = ['/sign-in', '/recovery', '/me', `${workspacePath}/goals`]
  const forms: string[] = []
  for (const path of pages) {
    const answer = await client.context.request.get(`${server.url}${path}`)
    forms.push(...((await answer.text()).match(/<form[^>]*>/gu) ?? []))
  }
  expect(forms.length).toBeGreaterThan(2)
  expect(forms.filter((form) => !form.includes('method="post"'))).toEqual([])
})
