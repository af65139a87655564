import { openPerson, visit } from './browser-person.ts'
import { clinicianName, expect, fillSignIn, startServerWithPractice, test } from './people.ts'

test('PR-2 PR-4 a practice adds a colleague and says whom people can turn to, by the screens alone', async ({
  browser,
}) => {
  // A server of its own and three browsers.
  test.setTimeout(180_000)
  const server = await startServerWithPractice()
  const [admin, newcomer, stranger] = [
    await openPerson(browser),
    await openPerson(browser),
    await openPerson(browser),
  ]
  await visit(stranger.page, `${server.url}/sign-in`)
  await stranger.page.getByRole('link', { name: 'If you need someone now…' }).click()
  await expect(stranger.page.getByText('call your local emergency number')).toBeVisible()

  await visit(admin.page, `${server.url}/sign-in`)
  await fillSignIn(admin.page, 'rivera')
  await admin.page.getByRole('link', { name: 'Practice' }).click()
  await expect(admin.page.getByText(clinicianName).first()).toBeVisible()
  await admin.page.getByRole('button', { name: 'Add a colleague' }).click()
  await admin.page.getByLabel('Their name').fill('Idris Okafor')
  await admin.page.getByLabel('A sign-in name for them').fill('idris')
  await admin.page.getByRole('button', { name: 'Make the link' }).click()
  const link = await admin.page.getByRole('group', { name: 'The link' }).textContent()
  await admin.page.getByRole('button', { name: 'Close' }).click()
  await expect(admin.page.getByText('Has not begun.')).toBeVisible()

  await visit(newcomer.page, link ?? '')
  await newcomer.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(newcomer.page.getByText('You have an account at Harbour Street.')).toBeVisible()
  await newcomer.page.getByLabel('A password').fill('a quiet long sentence')
  await newcomer.page.getByRole('button', { name: 'Set the password' }).click()
  await expect(newcomer.page.getByText('Your sign-in name is idris.')).toBeVisible()
  await newcomer.page.getByLabel('Password').fill('a quiet long sentence')
  await newcomer.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(newcomer.page).toHaveURL(/today/)
  await expect(newcomer.page.getByRole('link', { name: 'Practice' })).toHaveCount(0)
  await newcomer.page.goto(`${server.url}/practice`)
  await expect(newcomer.page.getByText('There is no page here')).toBeVisible()

  await visit(admin.page, `${server.url}/practice`)
  await expect(admin.page.getByText('Has not begun.')).toHaveCount(0)
  await admin.page.getByRole('button', { name: 'Add a contact' }).click()
  await admin.page.getByLabel('Name', { exact: true }).fill('Night line')
  await admin.page.getByLabel('Number or address').fill('01632 960001')
  await admin.page.getByLabel('Hours').fill('day and night')
  await admin.page.getByRole('button', { name: 'Save: I have checked these today' }).click()
  await expect(admin.page.getByText('Saved. They are shown from now on.')).toBeVisible()
  await expect(admin.page.getByText(`Checked by ${clinicianName} on`)).toBeVisible()

  await visit(stranger.page, `${server.url}/help`)
  await expect(stranger.page.getByRole('link', { name: 'Call Night line: 01632 960001' })).toHaveAttribute(
    'href',
    'tel:01632960001',
  )
  await expect(stranger.page.getByText('Hours: day and night')).toBeVisible()
  await expect(stranger.page.getByText(/The practice checked these on/)).toBeVisible()
  await expect(stranger.page.getByText(clinicianName)).toHaveCount(0)
  for (const { context, complaints } of [admin, newcomer, stranger]) {
    expect(complaints).toEqual([])
    await context.close()
  }
  await server.dispose()
})

test('PR-4 every place to write says that it is not watched, and leads to help', async ({ pair }) => {
  const { client, server, workspacePath } = pair
  const { page } = client
  await visit(page, `${server.url}${workspacePath}/sessions`)
  await page.getByRole('button', { name: 'Begin a session page' }).click()
  await expect(page).toHaveURL(/sessions\/./)
  const session = page.url()
  await visit(page, `${server.url}${workspacePath}/reflections`)
  await expect(page.getByText('This page is not watched.')).toBeVisible()
  await page.getByRole('button', { name: 'A blank page' }).click()
  await expect(page).toHaveURL(/reflections\/./)
  const reflection = page.url()
  for (const address of [
    session,
    reflection,
    ...['goals', 'plan'].map((name) => `${server.url}${workspacePath}/${name}`),
  ]) {
    await visit(page, address)
    await expect(page.getByText('This page is not watched.')).toHaveCount(1)
    await expect(page.getByRole('link', { name: 'If you need someone now…' })).toHaveAttribute(
      'href',
      '/help',
    )
  }
})
