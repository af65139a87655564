import { expect, it } from 'vitest'
import { failureOf } from '#server/storage/store-failure.ts'

it('ST-21 of an error nothing crosses but kind, code and stack frames', () => {
  const thrown = Object.assign(new Error('Sam wrote something private'), { errcode: 2067 })
  const failure = failureOf(thrown)
  expect(failure).toMatchObject({ kind: 'broken-call', code: 2067 })
  expect(JSON.stringify(failure)).not.toContain('private')
  expect(failure.where).toContain('store-failure.test.ts')
})

it.each([
  [5, 'store-unavailable'],
  [13, 'store-unavailable'],
  [778, 'store-unavailable'],
  [1, 'broken-call'],
  [1555, 'broken-call'],
])('ST-21 SQLite’s code %i is told as %s', (errcode, kind) => {
  expect(failureOf(Object.assign(new Error(), { errcode }))).toMatchObject({ kind })
})
