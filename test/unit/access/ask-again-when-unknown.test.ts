import { expect, it } from 'vitest'
import { askAgainWhenUnknown } from '#server/ask-again-when-unknown.ts'
import { openSqliteHarness } from '#test/contracts/sqlite-harness.ts'
import { makePair } from '#test/contracts/store-world.ts'

it('AC-12 when nobody knows whether access has ended, every socket is asked for again before the failure is told', async () => {
  const harness = await openSqliteHarness()
  try {
    const { client, boardId } = await makePair(harness.store)
    const told: string[] = []
    const hub = {
      accessChanged: ({ of }: { readonly of: string }) => {
        told.push(of)
        return Promise.resolve()
      },
    }
    const store = askAgainWhenUnknown(harness.store, hub)
    await store.run('endSession', { sessionId: client.sessionId })
    expect(told).toEqual([])
    await harness.store.close()
    await expect(store.run('endSession', { sessionId: client.sessionId })).rejects.toMatchObject({
      kind: 'store-unavailable',
    })
    expect(told).toEqual(['everything'])
    await expect(store.run('settleDamage', { documentId: boardId })).rejects.toBeDefined()
    expect(told).toEqual(['everything'])
  } finally {
    await harness.dispose()
  }
})
