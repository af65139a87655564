import { expect, it } from 'vitest'
import { createTurns } from '#server/workspaces/turns.ts'

it('VE-60 works on one thing go one after another, and more than a few at once are told to try again', async () => {
  const turns = createTurns<string>(2)
  const told: string[] = []
  const first = Promise.withResolvers<void>()
  const work = (name: string, until: Promise<void>) => async () => {
    told.push(`${name} begins`)
    await until
    told.push(`${name} ends`)
  }
  const taken = [
    turns.take('page', work('one', first.promise)),
    turns.take('page', work('two', Promise.resolve())),
  ]
  expect(turns.take('page', work('three', Promise.resolve()))).toBeUndefined()
  await turns.take('other page', work('elsewhere', Promise.resolve()))
  first.reject(new Error('the first did not come through'))
  expect(
    (await Promise.allSettled(taken.map((one) => Promise.resolve(one)))).map(({ status }) => status),
  ).toEqual(['rejected', 'fulfilled'])
  expect(told).toEqual(['one begins', 'elsewhere begins', 'elsewhere ends', 'two begins', 'two ends'])
  await turns.take('page', work('three', Promise.resolve()))
  expect(told.slice(-2)).toEqual(['three begins', 'three ends'])
})
