import { visit } from './browser-person.ts'
import { signedIn } from '../support/pair-by-interface.ts'
import { expect, fillSignIn, password, seesOnDevice, seesSaved, test } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

test('DV-19 a page asked for while the server is away says so and heals by itself, with every word', async ({
  lonePair: pair,
}) => {
  const sam = pair.client.page
  const address = await beginSession(pair)
  await writeAtEnd(sam, 'Said before.')
  await seesSaved(sam)
  await sam.evaluate(() => navigator.serviceWorker.ready)
  await pair.server.kill()
  await writeAtEnd(sam, ' Said on the train.')
  await seesOnDevice(sam)

  await sam.reload()
  await expect(sam.getByRole('heading', { name: 'No connection just now' })).toBeVisible()
  await expect(sam.getByText('What you wrote last is on this device.')).toBeVisible()
  expect(sam.url()).toBe(address)
  await pair.server.start()
  await expect(bodyOf(sam)).toHaveText('Said before. Said on the train.', { timeout: 20_000 })
  await seesSaved(sam)

  await visit(pair.clinician.page, address)
  await expect(bodyOf(pair.clinician.page)).toHaveText('Said before. Said on the train.')
})

test('DV-19 the same for a browser without a network', async ({ pair }) => {
  const sam = pair.client.page
  await beginSession(pair)
  await writeAtEnd(sam, 'Said before.')
  await seesSaved(sam)
  await sam.evaluate(() => navigator.serviceWorker.ready)
  await pair.client.context.setOffline(true)
  await writeAtEnd(sam, ' Said in the lift.')
  await seesOnDevice(sam)
  await sam.reload()
  await expect(sam.getByText('What you wrote last is on this device.')).toBeVisible()
  await pair.client.context.setOffline(false)
  await expect(bodyOf(sam)).toHaveText('Said before. Said in the lift.', { timeout: 20_000 })
  await seesSaved(sam)
})

test('DV-20 a session that is ended elsewhere in mid-sentence loses no word', async ({ pair }) => {
  const sam = pair.client.page
  const address = await beginSession(pair)
  await writeAtEnd(sam, 'The sentence began')
  await seesSaved(sam)
  const phone = await signedIn(pair.server.url, { signInName: pair.clientSignInName, password })
  const [ended] = await Promise.all([
    phone.ask('DELETE', '/api/account/sessions'),
    sam.keyboard.type(', went on while it was ended', { delay: 20 }),
  ])
  expect(ended.status).toBe(204)
  const signedOut = sam.getByRole('heading', { name: 'You are signed out' })
  await expect(signedOut).toBeVisible()
  await expect(sam.getByText('They are sent once you have signed in.')).toBeVisible()
  expect(await sam.locator('body').innerText()).not.toContain('The sentence')

  await fillSignIn(sam, pair.clientSignInName)
  await expect(signedOut).toHaveCount(0)
  expect(sam.url()).toBe(address)
  await expect(bodyOf(sam)).toBeFocused()
  await sam.keyboard.type(' and after that')
  await expect(bodyOf(sam)).toHaveText('The sentence began, went on while it was ended and after that')
  await seesSaved(sam)
  await visit(pair.clinician.page, address)
  await expect(bodyOf(pair.clinician.page)).toContainText('went on while it was ended and after that')
})

test('DV-21 signing out with words that only this device has asks first', async ({ pair }) => {
  const sam = pair.client.page
  const { context } = pair.client
  const address = await beginSession(pair)
  await context.setOffline(true)
  await writeAtEnd(sam, 'Not sent yet')
  await seesOnDevice(sam)
  await sam.goto('about:blank')
  // From here on pages come but no socket does.
  const sockets = { stand: false }
  await context.routeWebSocket(/\/sync\//, (socket) => {
    if (sockets.stand) socket.connectToServer()
  })
  await context.setOffline(false)

  await visit(sam, `${pair.server.url}/me`)
  await sam.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  const asked = sam.getByRole('alertdialog', { name: 'Some words are not saved yet' })
  await expect(asked).toContainText('They wait on this device only.')
  await asked.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(asked).toBeHidden()

  sockets.stand = true
  await visit(sam, address)
  await expect(bodyOf(sam)).toHaveText('Not sent yet')
  await seesSaved(sam)
  await visit(sam, `${pair.server.url}/me`)
  await sam.getByRole('button', { name: 'Sign out', exact: true }).last().click()
  await expect(sam).toHaveURL(/sign-in$/)
})
