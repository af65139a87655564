import { describe, expect, it } from 'vitest'
import { fail, succeed } from '#lib/base/result.ts'
import type { OutboxRecord } from '../../../app/_sync/outbox/outbox-record.ts'
import { UnfinishedWords } from '../../../app/_sync/unfinished/unfinished-words.ts'

const place = { account: 'sam', documentId: 'board', line: 'idea' }

async function newKey(): Promise<CryptoKey> {
  return await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** A device whose writes can be awaited. */
function makeDevice() {
  const records = new Map<string, OutboxRecord>()
  let writes = 0
  let isRefusing = false
  const turn = async () => {
    await Promise.resolve()
    if (isRefusing) throw new Error('the device takes nothing')
    writes += 1
  }
  return {
    records,
    writes: () => writes,
    refuse: () => {
      isRefusing = true
    },
    store: {
      put: async (record: OutboxRecord) => {
        await turn()
        records.set(record.id, record)
      },
      remove: async (id: string) => {
        await turn()
        records.delete(id)
      },
      find: async (id: string) => records.get(id),
    },
  }
}

describe('words typed and not added yet', () => {
  it('DV-22 are known to the page at once, and to the next page from the device', async () => {
    const key = await newKey()
    const device = makeDevice()
    const options = { store: device.store, findKey: async () => succeed(key) }
    const page = new UnfinishedWords(options)
    page.keep(place, 'half a sentence')
    expect(page.recall(place)).toBe('half a sentence')
    await expect.poll(() => device.records.size).toBe(1)
    const next = new UnfinishedWords(options)
    expect(next.recall(place)).toBeUndefined()
    expect(await next.fetch(place)).toBe('half a sentence')
    expect(await next.fetch({ ...place, line: 'step/a' })).toBe('')
  })

  it('DV-22 lie on the device sealed: with another key, or as another account, there is nothing', async () => {
    const key = await newKey()
    const device = makeDevice()
    new UnfinishedWords({ store: device.store, findKey: async () => succeed(key) }).keep(place, 'canary')
    await expect.poll(() => device.records.size).toBe(1)
    for (const { sealed } of device.records.values())
      expect(Buffer.from(sealed).includes('canary')).toBe(false)
    const other = await newKey()
    const stranger = new UnfinishedWords({ store: device.store, findKey: async () => succeed(other) })
    expect(await stranger.fetch(place)).toBe('')
    expect(await stranger.fetch({ ...place, account: 'ana' })).toBe('')
    const keyless = new UnfinishedWords({
      store: device.store,
      findKey: async () => fail({ kind: 'no-connection' as const }),
    })
    expect(await keyless.fetch(place)).toBe('')
  })

  it('DV-22 once added, nothing of them is kept; of many keystrokes only the last is written', async () => {
    const key = await newKey()
    const device = makeDevice()
    const page = new UnfinishedWords({ store: device.store, findKey: async () => succeed(key) })
    for (let length = 1; length <= 200; length += 1) page.keep(place, 'x'.repeat(length))
    await expect.poll(() => device.records.size).toBe(1)
    page.keep(place, '')
    await expect.poll(() => device.records.size).toBe(0)
    expect(page.recall(place)).toBe('')
    expect(device.writes()).toBeLessThan(5)
  })

  it('DV-22 a device that takes nothing leaves them to the page', async () => {
    const key = await newKey()
    const device = makeDevice()
    device.refuse()
    const page = new UnfinishedWords({ store: device.store, findKey: async () => succeed(key) })
    page.keep(place, 'words')
    expect(page.recall(place)).toBe('words')
    expect(await page.fetch(place)).toBe('')
  })
})
