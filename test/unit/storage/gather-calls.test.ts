import { describe, expect, it } from 'vitest'
import { gatherCalls } from '#server/storage/gather-calls.ts'

/** A call whose answers the test gives. */
function held() {
  const groups: {
    readonly inputs: readonly string[]
    readonly give: (outputs: readonly string[]) => void
    readonly fail: (kind: string) => void
  }[] = []
  const ask = gatherCalls(3, (inputs: readonly string[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>()
    groups.push({ inputs, give: resolve, fail: (kind) => reject(Object.assign(new Error(kind), { kind })) })
    return promise
  })
  return { groups, ask, settle: () => new Promise<void>((resolve) => setImmediate(resolve)) }
}

describe('calls that are gathered', () => {
  it('ST-53 what comes while a call is under way goes with the next, in order, and never more than so many', async () => {
    const { groups, ask, settle } = held()
    const answers = ['a', 'b', 'c', 'd', 'e'].map(ask)
    expect(groups.map(({ inputs }) => inputs)).toEqual([['a']])
    groups[0]?.give(['A'])
    await settle()
    groups[1]?.give(['B', 'C', 'D'])
    await settle()
    groups[2]?.give(['E'])
    expect(groups.map(({ inputs }) => inputs)).toEqual([['a'], ['b', 'c', 'd'], ['e']])
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })

  it('ST-53 a call that fails answers nobody who was in it, and the next goes on', async () => {
    const { groups, ask, settle } = held()
    const answers = Promise.allSettled(['a', 'b', 'c'].map(ask))
    const later = (groups[0]?.give(['A']), await settle(), ask('d'))
    groups[1]?.fail('store-unavailable')
    await settle()
    groups[2]?.give(['D'])
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(await later).toBe('D')
    expect(groups).toHaveLength(3)
  })

  it('ST-53 a call that breaks over one of them is made again for each alone', async () => {
    const { groups, ask, settle } = held()
    const answers = Promise.allSettled(['a', 'b', 'c'].map(ask))
    groups[0]?.give(['A'])
    await settle()
    groups[1]?.fail('broken-call')
    await settle()
    groups[2]?.fail('broken-call')
    await settle()
    groups[3]?.give(['C'])
    expect(groups.map(({ inputs }) => inputs)).toEqual([['a'], ['b', 'c'], ['b'], ['c']])
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })
})
