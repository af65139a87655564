import type { Locator, Page } from '@playwright/test'
import { visit } from './browser-person.ts'
import { decideByInterface } from './decide-by-interface.ts'
import { clinicianName, expect, test } from './people.ts'
import { expectFocus, pressByKey, tabTo } from './press-keys.ts'

/** What is pressed to open something, and the words that are then to be seen. */
interface Opened {
  readonly opener: Locator
  readonly dialog: Locator
}

/** Opens it, leaves it with Esc, and is back at what opened it. */
async function openAndLeave({ opener, dialog }: Opened): Promise<void> {
  await opener.press('Enter')
  await expect(dialog).toBeVisible()
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await opener.page().keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
}

/** The same, and then fills and sends it; what opened it may be gone by that, and the focus is not. */
async function openAndSend(
  opened: Opened,
  fill: () => Promise<void>,
  submit: string | RegExp,
): Promise<void> {
  const { opener, dialog } = opened
  await openAndLeave(opened)
  await opener.press('Enter')
  await expect(dialog).toBeVisible()
  await fill()
  await pressByKey(dialog.getByRole('button', { name: submit, exact: typeof submit === 'string' }))
  await expect(dialog).toHaveCount(0)
  await expectFocus(opener.page())
}

/** Goes to a field and types into it. */
async function typeIn(field: Locator, words: string): Promise<void> {
  await tabTo(field)
  await field.page().keyboard.type(words)
}

/** Goes to a group of radio buttons and takes the first. */
async function takeFirst(within: Locator): Promise<void> {
  await tabTo(within.getByRole('radio').first())
  await within.page().keyboard.press('Space')
}

/** Chooses from a menu by its arrow keys. */
async function choose(page: Page, menu: Locator, choice: string): Promise<void> {
  await menu.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: choice })).toBeFocused({ timeout: 100 })
  }).toPass()
  await page.keyboard.press('Enter')
}

test('SC-11 every dialog of a goal and of Home is opened, sent and left by keyboard alone, and the focus comes back', async ({
  pair,
}) => {
  const { page } = pair.client
  const deciding = await decideByInterface(pair)
  const sleep = await deciding.add('sleep', 'Sleep through')
  const bus = await deciding.add('bus', 'Take the bus')
  await deciding.start(sleep)
  const dialog = page.getByRole('dialog')
  const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true })

  await visit(page, deciding.pathOf(sleep))
  await openAndLeave({ opener: button('Quote from…'), dialog })
  const startFrom = button('Somewhere to start from: how we’ll know')
  await openAndSend(
    { opener: startFrom, dialog },
    async () => {
      await tabTo(dialog.getByLabel('What is it about?'))
      await page.keyboard.press('s')
      await takeFirst(dialog)
      await tabTo(dialog.getByLabel('Use these words as they are'))
      await page.keyboard.press('Space')
    },
    'Add these words',
  )
  await openAndSend(
    { opener: button('Replace…'), dialog },
    async () => {
      await tabTo(dialog.getByLabel('Which goal'))
      await page.keyboard.press('T')
      await typeIn(dialog.getByLabel(/^What stays/), 'The evenings stay.')
    },
    `Suggest it to ${clinicianName}`,
  )

  // Two forms that stand on the page itself.
  await page.getByRole('main').locator('summary').filter({ hasText: 'More' }).first().press('Enter')
  for (const [fold, opener, fill] of [
    ['How it is now', 'Say how it is now', () => takeFirst(page.getByRole('main'))],
    [
      'How sure I am',
      'Say how sure you are',
      async () => {
        await tabTo(page.getByLabel('How sure I am that I can do this'))
        await page.keyboard.press('8')
      },
    ],
  ] as const) {
    await page
      .locator('summary')
      .filter({ has: page.getByText(fold, { exact: true }) })
      .press('Enter')
    await button(opener).press('Enter')
    await pressByKey(button('Cancel'))
    await expectFocus(page)
    await pressByKey(button(opener))
    await fill()
    await pressByKey(button('Keep this'))
    await expect(button(opener)).toBeVisible()
    await expectFocus(page)
  }

  await visit(page, deciding.pathOf(bus))
  await openAndSend(
    { opener: button(`Suggest working on this to ${clinicianName}`), dialog },
    () => typeIn(dialog.getByLabel('A line with it, if you like'), 'It came up twice.'),
    `Suggest it to ${clinicianName}`,
  )
  await visit(page, `${pair.server.url}${pair.workspacePath}`)
  await openAndSend(
    { opener: button('Add a win'), dialog },
    () => typeIn(dialog.getByLabel('What went well, if you want to say'), 'I rang my sister.'),
    'Add a win',
  )
  deciding.close()
})

test('SC-11 every dialog beside the ways of a goal and in the library is opened, sent and left by keyboard alone, and the focus comes back', async ({
  pair,
}) => {
  const [sam, ana] = [pair.client.page, pair.clinician.page]
  const deciding = await decideByInterface(pair)
  const ways = `${deciding.pathOf(await deciding.add('bus', 'Take the bus'))}/ways`
  const dialog = sam.getByRole('dialog')
  const question = sam.getByRole('alertdialog')
  const button = (name: string | RegExp) =>
    sam.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' })
  await visit(sam, ways)
  await openAndSend(
    { opener: button('Put a card here'), dialog },
    async () => {
      await pressByKey(dialog.getByRole('button', { name: 'Waiting for now' }))
      await expect(dialog.getByLabel('Name')).toHaveValue('Waiting for now')
    },
    'Put it here',
  )
  await openAndSend(
    { opener: button('Say what you would like: Waiting for now'), dialog },
    () => takeFirst(dialog),
    'Save for me alone',
  )
  await openAndSend(
    { opener: button('Suggest this way: Waiting for now'), dialog },
    () => takeFirst(dialog),
    'Suggest it',
  )
  await visit(ana, ways)
  await pressByKey(ana.getByRole('button', { name: 'I agree', exact: true }))
  await expect(sam.getByRole('heading', { name: 'What you both agreed' })).toBeVisible()
  await expectFocus(ana)
  await openAndSend({ opener: button('Stop for now…'), dialog: question }, async () => {}, 'Stop for now')

  const more = button('More for Waiting for now')
  await choose(sam, more, 'Change the words')
  await typeIn(dialog.getByLabel('What you do'), ' Every week we ask again.')
  await pressByKey(dialog.getByRole('button', { name: 'Save the words' }))
  await expect(dialog).toHaveCount(0)
  await expect(more).toBeFocused()
  await choose(sam, more, 'Earlier words')
  await pressByKey(dialog.getByRole('button', { name: 'Close' }))
  await expect(more).toBeFocused()
  await choose(sam, more, 'Take it off…')
  await sam.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await choose(sam, more, 'Take it off…')
  await pressByKey(question.getByRole('button', { name: 'Take it off' }))
  await expect(more).toHaveCount(0)
  await expectFocus(sam)

  await visit(ana, `${pair.server.url}/library`)
  const ofAna = ana.getByRole('dialog')
  await openAndSend(
    { opener: ana.getByRole('button', { name: 'Add a card' }), dialog: ofAna },
    () => typeIn(ofAna.getByLabel('Name'), 'Rowing talks'),
    'Add it to the library',
  )
  await ana.locator('summary').filter({ hasText: 'Rowing talks' }).press('Enter')
  await openAndSend(
    { opener: ana.getByRole('button', { name: 'Change Rowing talks' }), dialog: ofAna },
    () => typeIn(ofAna.getByLabel('What you do'), 'You row.'),
    'Save the words',
  )
  await openAndSend(
    {
      opener: ana.getByRole('button', { name: 'Take Rowing talks out…' }),
      dialog: ana.getByRole('alertdialog'),
    },
    async () => {},
    'Take it out',
  )
  await expect(ana.getByText('Rowing talks')).toHaveCount(0)
  deciding.close()
})
