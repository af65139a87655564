import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fail, succeed } from '#lib/base/result.ts'
import { DocumentOutbox } from '../../../app/_sync/outbox/document-outbox.ts'
import { documentsWaiting } from '../../../app/_sync/outbox/documents-waiting.ts'
import { importOutboxKey, openUpdate, sealUpdate } from '../../../app/_sync/outbox/outbox-cipher.ts'
import type { OutboxKey, OutboxKeys } from '../../../app/_sync/outbox/outbox-keys.ts'
import type { OutboxRecord, OutboxStore } from '../../../app/_sync/outbox/outbox-record.ts'

const keyOf = (fill: number) => importOutboxKey(btoa(String.fromCharCode(...new Uint8Array(32).fill(fill))))

/** What an account's session has: with its drafts open both, with its drafts sealed the second alone. */
async function keysOf(fill: number, drafts: 'open' | 'sealed' = 'open'): Promise<OutboxKeys> {
  const sealed: OutboxKey = { name: 'sealed', key: await keyOf(fill + 100) }
  return drafts === 'open' ? [{ name: 'account', key: await keyOf(fill) }, sealed] : [sealed]
}

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

  async waiting(account: string): Promise<readonly OutboxRecord[]> {
    return [...this.records.values()].filter((one) => one.account === account)
  }
}

function person(store: FakeStore, account = 'sam', page = account) {
  let made = 0
  let changed: (() => void) | undefined
  const outbox = new DocumentOutbox({
    account,
    documentId: 'doc',
    store,
    newId: () => `${page}-${(made += 1)}`,
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
    await outbox.unlock(await keysOf(1))
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
    await outbox.unlock(await keysOf(1))
    for (const [index, update] of updates(['a', 'b', 'c']).entries()) outbox.keep(update, index + 1)
    await store.flush()
    await store.flush()
    await until(() => outbox.keptUpTo === 3)
    expect(store.records.size).toBe(2)
    const next = person(store)
    expect(textOf(await next.outbox.unlock(await keysOf(1)))).toBe('abc')
  })

  it('DV-10 removes what is acknowledged, also what another page of the same person left', async () => {
    const store = new FakeStore()
    const before = person(store)
    await before.outbox.unlock(await keysOf(1))
    const [first] = updates(['a'])
    before.outbox.keep(first ?? new Uint8Array(), 1)
    await store.flush()
    await before.until(() => before.outbox.keptUpTo === 1)

    const after = person(store)
    const found = await after.outbox.unlock(await keysOf(1))
    expect(textOf(found)).toBe('a')
    for (const [index, { id }] of found.entries()) after.outbox.adopt(id, index + 1)
    expect(after.outbox.keptUpTo).toBe(1)
    after.outbox.acknowledged(1)
    expect(store.records.size).toBe(0)
  })

  it('DV-25 what was written under a client id that is another’s is kept whole under a new one', async () => {
    const theirs = new Y.Doc()
    theirs.clientID = 7
    theirs.getText('body').insert(0, 'theirs ')
    const store = new FakeStore()
    const { outbox, until } = person(store)
    await outbox.unlock(await keysOf(1))
    const mine = new Y.Doc()
    mine.clientID = 7
    let written = 0
    mine.on('update', (update: Uint8Array) => outbox.keep(update, (written += 1)))
    mine.getText('body').insert(0, 'mine, at lengthy')
    mine.getText('body').delete(15, 1)
    mine.getText('body').format(0, 4, { bold: true })
    mine.getMap('goals').set('g', new Y.Map([['order', 'a']]))
    await store.flush()
    await store.flush()
    await until(() => outbox.keptUpTo === written)
    outbox.startOver()
    await store.flush()
    await until(() => store.records.size === 1)
    // Whoever types on before the page is loaded again loses none of that either.
    mine.getText('body').insert(4, '!')
    await store.flush()
    await until(() => outbox.keptUpTo === written)

    const found = await person(store).outbox.unlock(await keysOf(1))
    const next = new Y.Doc()
    Y.applyUpdate(next, Y.encodeStateAsUpdate(theirs))
    for (const { update } of found) Y.applyUpdate(next, update)
    expect(next.store.pendingStructs).toBeNull()
    expect(next.store.pendingDs).toBeNull()
    expect(Y.getState(next.store, 7)).toBe('theirs '.length)
    const words = next.getText('body').toJSON()
    expect(['theirs mine!, at length', 'mine!, at lengththeirs ']).toContain(words)
    expect(next.getText('body').toDelta()).toContainEqual({ insert: 'mine!', attributes: { bold: true } })
    expect(next.getMap('goals').toJSON()).toEqual({ g: { order: 'a' } })
  })

  it('DV-10 never writes what was acknowledged before its turn came', async () => {
    const store = new FakeStore()
    const { outbox, until } = person(store)
    outbox.keep(updates(['acknowledged'])[0] ?? new Uint8Array(), 1)
    outbox.keep(updates(['not yet'])[0] ?? new Uint8Array(), 2)
    outbox.acknowledged(1)
    await outbox.unlock(await keysOf(1))
    await store.flush()
    await until(() => outbox.keptUpTo === 2)
    expect(textOf(await person(store).outbox.unlock(await keysOf(1)))).toBe('not yet')
  })

  it('DV-11 a device that takes nothing is never said to have kept it, and is tried again', async () => {
    const store = new FakeStore()
    const { outbox, until } = person(store)
    await outbox.unlock(await keysOf(1))
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
    expect(textOf(await person(store).outbox.unlock(await keysOf(1)))).toBe('ab')
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
    await outbox.unlock(await keysOf(1))
    outbox.keep(updates(['a'])[0] ?? new Uint8Array(), 1)
    await store.flush()
    await until(() => outbox.keptUpTo === 1)
    expect(await person(store, 'noor').outbox.unlock(await keysOf(2))).toEqual([])
  })

  /** A page of Sam's, in a session of its own, that leaves one word unsent. */
  async function leave(store: FakeStore, drafts: 'open' | 'sealed', word: string, id: string) {
    const { outbox, until } = person(store, 'sam', id)
    await outbox.unlock(await keysOf(1, drafts))
    outbox.keep(updates([word])[0] ?? new Uint8Array(), 1)
    await store.flush()
    await until(() => outbox.keptUpTo === 1)
  }

  it('DV-24 a session with sealed drafts opens nothing that another left, and leaves it for one that can', async () => {
    const store = new FakeStore()
    await leave(store, 'open', 'canary', 'before')
    const sealed = person(store, 'sam', 'sealed')
    const keys = await keysOf(1, 'sealed')
    expect(await sealed.outbox.unlock(keys)).toEqual([])
    sealed.outbox.acknowledged(1)
    expect([...store.records.keys()]).toEqual(['before-1'])
    expect(await documentsWaiting(store, 'sam', async () => succeed(keys))).toEqual(new Set())
    const later = await person(store, 'sam', 'later').outbox.unlock(await keysOf(1))
    expect(textOf(later)).toBe('canary')
  })

  it('DV-24 what was written while drafts were sealed is opened and sent once they are open', async () => {
    const store = new FakeStore()
    await leave(store, 'open', 'a', 'before')
    await leave(store, 'sealed', 'b', 'sealed')
    const after = person(store, 'sam', 'after')
    const found = await after.outbox.unlock(await keysOf(1))
    expect(found.map(({ id }) => id)).toEqual(['before-1', 'sealed-1'])
    for (const [index, { id }] of found.entries()) after.outbox.adopt(id, index + 1)
    after.outbox.acknowledged(2)
    expect(store.records.size).toBe(0)
  })

  it('DV-24 what is written once drafts are open does not open in a session with sealed drafts', async () => {
    const store = new FakeStore()
    await leave(store, 'sealed', 'on a shared page', 'sealed')
    await leave(store, 'open', 'in a draft', 'open')
    const next = await person(store, 'sam', 'next').outbox.unlock(await keysOf(1, 'sealed'))
    expect(textOf(next)).toBe('on a shared page')
  })

  it('DV-24 words wait for whoever can open them; while no key is known, all count', async () => {
    const store = new FakeStore()
    await leave(store, 'sealed', 'a', 'sealed')
    const waitingWith = async (keys: OutboxKeys) =>
      await documentsWaiting(store, 'sam', async () => succeed(keys))
    expect(await waitingWith(await keysOf(1))).toEqual(new Set(['doc']))
    expect(await waitingWith(await keysOf(1, 'sealed'))).toEqual(new Set(['doc']))
    expect(await waitingWith(await keysOf(2))).toEqual(new Set())
    const none = async () => fail({ kind: 'no-connection' } as const)
    expect(await documentsWaiting(store, 'sam', none)).toEqual(new Set(['doc']))
    expect(await documentsWaiting(store, 'noor', none)).toEqual(new Set())
  })
})
