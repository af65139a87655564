import { visit } from './browser-person.ts'
import { expect, seesOnDevice, seesSaved, test } from './people.ts'
import { beginSession, bodyOf, writeAtEnd } from './session-page.ts'

test('DV-23 whoever loses the network once the page lives can still begin to write', async ({ pair }) => {
  const sam = pair.client.page
  const { context } = pair.client
  const address = await beginSession(pair)
  await seesSaved(sam)
  await sam.goto('about:blank')

  // The document comes when nothing else can be fetched any more.
  const late: (() => void)[] = []
  const sockets = { isLate: true }
  await context.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (sockets.isLate) late.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  await visit(sam, address)
  await sam.waitForLoadState('networkidle')
  await expect(bodyOf(sam)).toHaveCount(0)
  await expect.poll(() => late.length).toBeGreaterThan(0)
  await context.route('**/*', (route) => route.abort('internetdisconnected'))
  sockets.isLate = false
  for (const tell of late) tell()
  await expect(bodyOf(sam)).toBeVisible()

  await context.setOffline(true)
  await writeAtEnd(sam, 'Begun in the lift.')
  await seesOnDevice(sam)
  await expect(bodyOf(sam)).toHaveText('Begun in the lift.')

  await context.unroute('**/*')
  await context.setOffline(false)
  await seesSaved(sam)
  await expect(bodyOf(sam)).toHaveText('Begun in the lift.')
  await visit(pair.clinician.page, address)
  await expect(bodyOf(pair.clinician.page)).toContainText('Begun in the lift.')
})
