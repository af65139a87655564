import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { DocumentOutbox } from '../../../app/_sync/outbox/document-outbox.ts'
import { importOutboxKey, openUpdate, sealUpdate } from '../../../app/_sync/outbox/outbox-cipher.ts'
import type { OutboxRecord, OutboxStore } from '../../../app/_sync/outbox/outbox-record.ts'

const keyOf = (fill: number) => importOutboxKey(btoa(String.fromCharCode(...new Uint8Array(32).fill(fill))))

/** A device whose writes finish when the test says so. */
class FakeStore implements OutboxStore {
  readonly records = new Map<string, OutboxRecord>()
  private readonly finish: ((works: boolean) => void)[] = []
  private arrived: (() => void) | undefined

  async add(record: OutboxRecord): Promise<void> {
    const works = await new Promise<boolean>((resolve) => {
      this.finish.push(resolve)
      this.arrived?.()
    })
    if (!works) throw new Error('no space')
    this.records.set(record.id, record)
  }

  /** Waits until a write is under way, then lets it end. */
  async flush(works = true): Promise<void> {
    if (this.finish.length === 0) await new Promise<void>((resolve) => (this.arrived = resolve))
    this.finish.shift()?.(works)
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.records.delete(id)
  }

  async list(account: string, documentId: string): Promise<readonly OutboxRecord[]> {
    return [...this.records.values()].filter(
      (one) => one.account === account && one.documentId === documentId,
    )
  }

  async waiting(): Promise<ReadonlyMap<string, number>> {
    return new Map()
  }
}

function person(store: FakeStore, account = 'sam') {
  let made = 0
  let changed: (() => void) | undefined
  const outbox = new DocumentOutbox({
    account,
    documentId: 'doc',
    store,
    newId: () => `${account}-${(made += 1)}`,
    onChange: () => changed?.(),
  })
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise<void>((resolve) => (changed = resolve))
  }
  return { outbox, until }
}

function updates(words: readonly string[]): readonly Uint8Array[] {
  const doc = new Y.Doc()
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  for (const word of words) doc.getText('body').insert(doc.getText('body').length, word)
  return made
}

function textOf(found: readonly { readonly update: Uint8Array }[]): string {
  const doc = new Y.Doc()
  for (const { update } of found) Y.applyUpdate(doc, update)
  return doc.getText('body').toJSON()
}

describe('the outbox', () => {
  it('DV-9 counts an update as kept only when its write has finished', async () => {
    const store = new FakeStore()
    const { outbox, until } = person(store)
    await outbox.unlock(await keyOf(1))
    const [first] = updates(['a'])
    outbox.keep(first ?? new Uint8Array(), 1)
    expect(outbox.keptUpTo).toBe(0)
    await store.flush()
    await until(() => outbox.keptUpTo === 1)
    expect(store.records.size).toBe(1)
  })

  it('DV-9 what comes during a write goes together in the next one', async () => {
    const store = new FakeStore()
    const { outbox, until } = person(store)
    await outbox.unlock(await keyOf(1))
    for (const [index, update] of updates(['a', 'b', 'c']).entries()) outbox.keep(update, index + 1)
    await store.flush()
    await store.flush()
    await until(() => outbox.keptUpTo === 3)
    expect(store.records.size).toBe(2)
    const next = person(store)
    expect(textOf(await next.outbox.unlock(await keyOf(1)))).toBe('abc')
  })

  it('DV-10 removes what is acknowledged, also what another page of the same person left', async () => {
    const store = new FakeStore()
    const before = person(store)
    await before.outbox.unlock(await keyOf(1))
    const [first] = updates(['a'])
    before.outbox.keep(first ?? new Uint8Array(), 1)
    await store.flush()
    await before.until(() => before.outbox.keptUpTo === 1)

    const after = person(store)
    const found = await after.outbox.unlock(await keyOf(1))
    expect(textOf(found)).toBe('a')
    for (const [index, { id }] of found.entries()) after.outbox.adopt(id, index + 1)
    expect(after.outbox.keptUpTo).toBe(1)
    after.outbox.acknowledged(1)
    expect(store.records.size).toBe(0)
  })

  it('DV-10 never writes what was acknowledged before its turn came', async () => {
    const store = new FakeStore()
    const { outbox, until } = person(store)
    outbox.keep(updates(['acknowledged'])[0] ?? new Uint8Array(), 1)
    outbox.keep(updates(['not yet'])[0] ?? new Uint8Array(), 2)
    outbox.acknowledged(1)
    await outbox.unlock(await keyOf(1))
    await store.flush()
    await until(() => outbox.keptUpTo === 2)
    expect(textOf(await person(store).outbox.unlock(await keyOf(1)))).toBe('not yet')
  })

  it('DV-11 a device that takes nothing is never said to have kept it, and is tried again', async () => {
    const store = new FakeStore()
    const { outbox, until } = person(store)
    await outbox.unlock(await keyOf(1))
    const [first, second] = updates(['a', 'b'])
    outbox.keep(first ?? new Uint8Array(), 1)
    let changes = 0
    const failed = until(() => (changes += 1) > 1)
    await store.flush(false)
    await failed
    expect(outbox.keptUpTo).toBe(0)
    outbox.keep(second ?? new Uint8Array(), 2)
    await store.flush()
    await until(() => outbox.keptUpTo === 2)
    expect(textOf(await person(store).outbox.unlock(await keyOf(1)))).toBe('ab')
  })

  it('DV-12 what lies on the device opens only with the key of its account, document and record', async () => {
    const name = { id: 'r', account: 'sam', documentId: 'doc' }
    const words = new TextEncoder().encode('canary')
    const record = await sealUpdate(await keyOf(1), name, words)
    expect(new TextDecoder().decode(record.sealed)).not.toContain('canary')
    expect(await openUpdate(await keyOf(1), record)).toEqual({ ok: true, value: words })
    for (const other of [{ account: 'noor' }, { documentId: 'other' }, { id: 'x' }])
      expect((await openUpdate(await keyOf(1), { ...record, ...other })).ok).toBe(false)
    expect((await openUpdate(await keyOf(2), record)).ok).toBe(false)
  })

  it('DV-12 gives another account nothing', async () => {
    const store = new FakeStore()
    const { outbox, until } = person(store)
    await outbox.unlock(await keyOf(1))
    outbox.keep(updates(['a'])[0] ?? new Uint8Array(), 1)
    await store.flush()
    await until(() => outbox.keptUpTo === 1)
    expect(await person(store, 'noor').outbox.unlock(await keyOf(2))).toEqual([])
  })
})
