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
  const drawn = new Map<string, string>()
  for (const path of ['/sign-in', '/recovery']) drawn.set(path, await (await fetch(server.url + path)).text())
  for (const path of ['/me', `${workspacePath}/goals`])
    drawn.set(path, await (await client.context.request.get(server.url + path)).text())
  for (const [path, page] of drawn) {
    const forms = page.match(/<form[^>]*>/gu) ?? []
    if (path === '/sign-in' || path === '/recovery') expect(forms, path).not.toEqual([])
    expect(
      forms.filter((form) => !form.includes('method="post"')),
      path,
    ).toEqual([])
  }
})
