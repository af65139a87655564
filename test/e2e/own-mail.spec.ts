import { linkIn } from '../support/memory-mailer.ts'
import { startSmtpServer } from '../support/smtp-server.ts'
import { comesAlive, openPerson, visit } from './browser-person.ts'
import {
  clientName,
  closePair,
  expect,
  fillSignIn,
  makePair,
  startServerWithPractice,
  test,
} from './people.ts'

const address = 'sam.own@mail.example'
const newPassword = 'another quiet sentence'

test('ID-63 coming back by one’s own e-mail: added under Me, asked for on the recovery page, drafts sealed', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const mail = await startSmtpServer()
  const server = await startServerWithPractice({ SMTP_URL: mail.url, MAIL_FROM: 'post@house.example' })
  const pair = await makePair(browser, server)
  const { page } = pair.client

  // Under Me: the question first, then a message, and its link.
  await visit(page, `${server.url}/me`)
  await page.getByText('Add an e-mail address').click()
  await expect(page.getByText('Is that mailbox yours alone?')).toBeVisible()
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send a message there' }).click()
  await expect(page.getByText(`${address} is not in use yet.`)).toBeVisible()
  const first = await mail.received(0)
  expect(first.to).toBe(address)
  await visit(page, linkIn(first))
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('Your e-mail address is in use now.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to Me' }).click()
  await expect(page.getByText('In use since')).toBeVisible()

  // On a phone, everything forgotten.
  const sam = await openPerson(browser, { viewport: { width: 390, height: 844 } })
  await visit(sam.page, `${server.url}/sign-in`)
  await sam.page.getByRole('link', { name: 'I forgot my password or name' }).click()
  const ask = async (typed: string) => {
    await sam.page.getByLabel('E-mail address').fill(typed)
    await sam.page.getByRole('button', { name: 'Send a link to my e-mail' }).click()
    await expect(sam.page.getByText('If this address is one that was confirmed here')).toBeVisible()
  }
  await comesAlive(sam.page)
  await ask('nobody@mail.example')
  await ask(address)
  const second = await mail.received(1)
  expect(second.to).toBe(address)
  await visit(sam.page, linkIn(second))
  await sam.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(sam.page.getByText('Your drafts are safe and locked.')).toBeVisible()
  await sam.page.getByLabel('A password').fill(newPassword)
  await sam.page.getByRole('button', { name: 'Set the password' }).click()
  await expect(sam.page.getByText(`Your sign-in name is ${pair.clientSignInName}.`)).toBeVisible()
  await fillSignIn(sam.page, pair.clientSignInName, newPassword)
  await expect(sam.page.getByRole('heading', { name: `Hello ${clientName}` })).toBeVisible()
  await visit(sam.page, `${server.url}${pair.workspacePath}/reflections`)
  await expect(sam.page.getByText('Your drafts are safe and locked')).toBeVisible()
  await visit(sam.page, `${server.url}/me`)
  await expect(sam.page.getByText('You can see and change this once your drafts are open.')).toBeVisible()
  await expect(sam.page.getByText(address)).toHaveCount(0)

  // The link is used up.
  await sam.page.goto('about:blank')
  await visit(sam.page, linkIn(second))
  await sam.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(sam.page.getByText('This link does not work any more')).toBeVisible()

  // The device that was signed in stays so; its owner is told, and takes the address away with one press.
  await visit(page, `${server.url}/me`)
  await expect(page.getByText('A link sent by e-mail let someone in')).toBeVisible()
  await page.getByRole('button', { name: `Remove ${address}` }).click()
  await expect(page.getByText('In use since')).toHaveCount(0)
  await expect(page.getByText('Add an e-mail address')).toBeVisible()

  await sam.context.close()
  expect(sam.complaints).toEqual([])
  await closePair(pair)
  await server.dispose()
  await mail.close()
})
