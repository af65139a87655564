import { openPerson, visit } from './browser-person.ts'
import { expect, test } from './people.ts'

test('SC-10 when what has the focus goes away, the nearest part that it stood in has it, and whoever pressed elsewhere is left alone', async ({
  browser,
  server,
}) => {
  const { page, context, complaints } = await openPerson(browser)
  await visit(page, `${server.url}/help`)
  await page.evaluate(() => {
    for (const id of ['near', 'far']) {
      const part = document.createElement('div')
      part.id = id
      part.append(document.createElement('button'), document.createElement('a'))
      part.querySelector('a')?.setAttribute('href', '#page')
      document.getElementById('page')?.append(part)
    }
  })
  const part = (id: string) => page.locator(`#${id}`)
  await part('near').locator('button').focus()
  await part('near')
    .locator('button')
    .evaluate((button) => button.remove())
  await expect(part('near')).toBeFocused()
  // Tab goes on from there.
  await page.keyboard.press('Tab')
  await expect(part('near').locator('a')).toBeFocused()
  await expect(part('near')).not.toHaveAttribute('tabindex')
  await part('near').evaluate((whole) => whole.remove())
  await expect(page.locator('#page')).toBeFocused()

  await part('far').locator('button').focus()
  await page.locator('h1').click()
  await part('far')
    .locator('button')
    .evaluate((button) => button.remove())
  await expect(part('far').locator('button')).toHaveCount(0)
  await expect(part('far')).not.toBeFocused()
  await context.close()
  expect(complaints).toEqual([])
})
