import { describe, expect, it } from 'vitest'
import { fail, succeed } from '#lib/base/result.ts'
import type { OutboxKeys } from '../../../app/_sync/outbox/outbox-keys.ts'
import type { OutboxRecord } from '../../../app/_sync/outbox/outbox-record.ts'
import { UnfinishedWords } from '../../../app/_sync/unfinished/unfinished-words.ts'

const place = { account: 'sam', documentId: 'board', line: 'idea' }

async function newKey(): Promise<CryptoKey> {
  return await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

const only = (key: CryptoKey): OutboxKeys => [{ name: 'account', key }]

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
    const options = { store: device.store, findKeys: async () => succeed(only(key)) }
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
    new UnfinishedWords({ store: device.store, findKeys: async () => succeed(only(key)) }).keep(
      place,
      'canary',
    )
    await expect.poll(() => device.records.size).toBe(1)
    for (const { sealed } of device.records.values())
      expect(Buffer.from(sealed).includes('canary')).toBe(false)
    const other = await newKey()
    const stranger = new UnfinishedWords({ store: device.store, findKeys: async () => succeed(only(other)) })
    expect(await stranger.fetch(place)).toBe('')
    expect(await stranger.fetch({ ...place, account: 'ana' })).toBe('')
    const keyless = new UnfinishedWords({
      store: device.store,
      findKeys: async () => fail({ kind: 'no-connection' as const }),
    })
    expect(await keyless.fetch(place)).toBe('')
  })

  it('DV-22 once added, nothing of them is kept; of many keystrokes only the last is written', async () => {
    const key = await newKey()
    const device = makeDevice()
    const page = new UnfinishedWords({ store: device.store, findKeys: async () => succeed(only(key)) })
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
    const page = new UnfinishedWords({ store: device.store, findKeys: async () => succeed(only(key)) })
    page.keep(place, 'words')
    expect(page.recall(place)).toBe('words')
    expect(await page.fetch(place)).toBe('')
  })

  it('DV-22 a session with sealed drafts neither reads nor touches them; an open one has both lines', async () => {
    const account = { name: 'account', key: await newKey() } as const
    const sealed = { name: 'sealed', key: await newKey() } as const
    const device = makeDevice()
    const pageWith = (keys: OutboxKeys) =>
      new UnfinishedWords({ store: device.store, findKeys: async () => succeed(keys) })
    pageWith([account, sealed]).keep(place, 'half a draft')
    await expect.poll(() => device.records.size).toBe(1)

    const inSealed = pageWith([sealed])
    expect(await inSealed.fetch(place)).toBe('')
    inSealed.keep(place, 'something else')
    await expect.poll(() => device.records.size).toBe(2)
    expect(await pageWith([sealed]).fetch(place)).toBe('something else')

    const later = pageWith([account, sealed])
    expect(await later.fetch(place)).toBe('half a draft something else')
    later.keep(place, 'half a draft something else')
    await expect.poll(() => device.records.size).toBe(1)
    expect(await pageWith([sealed]).fetch(place)).toBe('')
    expect(await pageWith([account, sealed]).fetch(place)).toBe('half a draft something else')
  })

  it('DV-22 what a page typed under a sealed key is one line when the same page has both', async () => {
    const account = { name: 'account', key: await newKey() } as const
    const sealed = { name: 'sealed', key: await newKey() } as const
    const device = makeDevice()
    let keys: OutboxKeys = [sealed]
    const page = new UnfinishedWords({ store: device.store, findKeys: async () => succeed(keys) })
    page.keep(place, 'begun')
    await expect.poll(() => device.records.size).toBe(1)
    keys = [account, sealed]
    page.keep(place, 'begun and gone on')
    await expect.poll(() => [...device.records.keys()]).toEqual(['sam/board/idea'])
    const next = new UnfinishedWords({ store: device.store, findKeys: async () => succeed(keys) })
    expect(await next.fetch(place)).toBe('begun and gone on')
  })
})
