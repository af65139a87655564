import { signTextName } from '#lib/board/board-roots.ts'
import { addGoal, setReview, setStarting } from '#lib/board/goal-commands.ts'
import { goalTextName } from '#lib/board/goal-texts.ts'
import { addBarrier, addMilestone, addPlan, setPartRemoved } from '#lib/board/part-commands.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { ensureGoalId } from '#lib/base/ids.ts'
import { appendPlainText } from '#lib/rich-text/append-plain-text.ts'
import { writePlainText } from '#lib/rich-text/write-plain-text.ts'
import { comesAlive, visit } from './browser-person.ts'
import { decideByInterface } from './decide-by-interface.ts'
import { findViolations } from './find-violations.ts'
import { expect, test } from './people.ts'

test('VE-28 a goal’s ladder, signs, barriers, plans and milestones are read in a difference and come back, and what was agreed stays as it was', async ({
  pair,
}) => {
  const [sam, ana] = [pair.client.page, pair.clinician.page]
  const deciding = await decideByInterface(pair)
  const goalId = ensureGoalId('sleep')
  await deciding.change((doc) => {
    addGoal(doc, { id: goalId, sentence: 'Sleep through' })
    writePlainText(doc.getXmlFragment(goalTextName('level-0', goalId)), 'Five nights of seven.')
    setStarting(doc, goalId, 'm1')
    setReview(doc, goalId, '2027-02-01')
    addSign(doc, { id: 'lamp', goalId, place: 'home', words: 'The lamp is off by eleven.' })
    addBarrier(doc, { id: 'noise', goalId, kind: 'own', words: 'The lorries.' })
    addPlan(doc, { id: 'awake', goalId, trigger: 'I lie awake', answer: 'get up and read' })
    addMilestone(doc, { id: 'bed', goalId, words: 'In bed only to sleep.', source: 'Our plan' })
  })
  await deciding.keepVersion('As we began')
  await deciding.change((doc) => {
    appendPlainText(doc.getXmlFragment(goalTextName('level-0', goalId)), 'Or four.')
    setStarting(doc, goalId, 'm2')
    setPartRemoved(doc, 'barriers', 'noise', true)
    setPartRemoved(doc, 'plans', 'awake', true)
    setPartRemoved(doc, 'milestones', 'bed', true)
    writePlainText(doc.getXmlFragment(signTextName('lamp')), ' Most days.')
  })
  await deciding.start(goalId)
  for (const page of [sam, ana]) await visit(page, deciding.pathOf(goalId))
  await expect(ana.getByText(/^In Working on/)).toBeVisible()
  await ana.getByText('More', { exact: true }).first().click()
  await ana.getByRole('link', { name: 'Earlier versions' }).click()
  await comesAlive(ana)
  await ana.getByRole('link', { name: /As we began/ }).click()
  await comesAlive(ana)
  const asItWas = ana.getByRole('region', { name: 'The goal as it was' })
  for (const words of [
    'The lamp is off by eleven.',
    'Five nights of seven.',
    'In bed only to sleep.',
    'If I lie awake, then I will get up and read',
    'The lorries.',
    'Where we start from: Less than hoped',
  ])
    await expect(asItWas.getByText(words)).toBeVisible()
  await ana.getByRole('link', { name: 'Compare with now' }).click()
  await comesAlive(ana)
  // In words, in the order in which it is read: whoever listens is told what was added and what is gone.
  const changed = ana.getByRole('region', { name: 'What has changed since then' })
  await expect(changed).toContainText('Five nights of seven. added: Or four.')
  await expect(changed).toContainText('Most days.')
  for (const told of [
    'Where we start from: Much less than hoped',
    'Clinical milestone taken away: “In bed only to sleep.”',
    'Plan taken away: “I lie awake”',
    'Taken away from what gets in the way: “The lorries.”',
  ])
    await expect(changed.getByText(told)).toBeVisible()
  expect(await findViolations(ana)).toEqual([])
  await ana.getByRole('button', { name: 'Use these words again…' }).click()
  await ana.getByRole('button', { name: 'Use these words', exact: true }).click()
  await expect(ana.getByText('The words from before are kept as a version.')).toBeVisible()
  await expect(sam.getByRole('heading', { name: 'New words since you both agreed' })).toBeVisible()
  // Sam's page has it by itself, and goes on saying what was agreed to, word for word.
  const agreed = sam.getByRole('region', { name: 'What we agreed' })
  await agreed.getByText('The ladder you agreed on').click()
  await expect(agreed.getByText('Five nights of seven. Or four.')).toBeVisible()
  await expect(agreed.getByText('taken out: Or four.')).toBeVisible()
  await expect(sam.getByText(/^In Working on/)).toBeVisible()
  const part = (name: string) => sam.getByRole('main').getByRole('textbox', { name, exact: true })
  const unfold = (title: string) =>
    sam
      .locator('summary')
      .filter({ has: sam.getByText(title, { exact: true }) })
      .press('Enter')
  await expect(part('At home')).toHaveText('The lamp is off by eleven.')
  await unfold('More')
  for (const fold of ['The ladder', 'If … then …', 'What gets in the way', 'Clinical milestones'])
    await unfold(fold)
  await expect(part('As hoped')).toHaveText('Five nights of seven.')
  await expect(sam.getByLabel('Where we start from')).toHaveValue('m1')
  await expect(part('then I will')).toHaveText('get up and read')
  await expect(part('Clinical milestone')).toHaveText('In bed only to sleep.')
  await expect(sam.getByRole('main').getByText('The lorries.')).toBeVisible()
  deciding.close()
})
