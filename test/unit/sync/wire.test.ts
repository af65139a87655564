import { createHash } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import { encodeAcknowledged, readAcknowledged } from '#lib/wire/acknowledged.ts'
import { encodeAwareness, readAwarenessFrame } from '#lib/wire/awareness-frame.ts'
import { closeCode, isFinalClose } from '#lib/wire/close-code.ts'
import { findRootShape } from '#lib/wire/document-roots.ts'
import { encodeHello, helloSchema, readHello } from '#lib/wire/hello.ts'
import { messageType, syncType } from '#lib/wire/message-type.ts'
import { encodeNotSaved, notSavedSchema, readNotSaved } from '#lib/wire/not-saved.ts'
import { protocolName, schemaProtocol } from '#lib/wire/protocol-name.ts'
import { encodeQueryAwareness } from '#lib/wire/query-awareness.ts'
import { encodeRecordsChanged, readRecordsChanged, recordsChangedSchema } from '#lib/wire/records-changed.ts'
import { encodeRoster, readRoster, rosterSchema } from '#lib/wire/roster.ts'
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, readSyncFrame } from '#lib/wire/sync-frame.ts'

const person = { accountId: 'a', name: 'Sam', role: 'client' } as const
const hello = { schemaVersion: 1, access: 'write', me: person } as const
const payload = new Uint8Array([1, 2, 3])

/** The decoder as a handler gets it: the type is read. */
function after(frame: Uint8Array, type: number): decoding.Decoder {
  const decoder = decoding.createDecoder(frame)
  expect(decoding.readVarUint(decoder)).toBe(type)
  return decoder
}

describe('wire', () => {
  it('SY-40 the schema of the wire changes only together with docs/wire-protocol.md', () => {
    const frames = [
      encodeSyncStep1(payload),
      encodeSyncStep2(payload),
      encodeUpdate(payload),
      encodeAwareness([{ clientId: 300, clock: 2, state: '{}' }]),
      encodeQueryAwareness(),
      encodeAcknowledged({ frames: 300, seq: 7 }),
      encodeHello(hello),
      encodeRoster({ people: [person] }),
      encodeRecordsChanged({ records: ['goal-places'] }),
      encodeNotSaved({ reason: 'store-unavailable' }),
    ].map((frame) => Buffer.from(frame).toString('hex'))
    const schemas = [helloSchema, rosterSchema, recordsChangedSchema, notSavedSchema].map(({ form }) => form)
    const protocols = [protocolName, schemaProtocol(7)]
    const schema = JSON.stringify({ protocols, messageType, syncType, closeCode, frames, schemas })
    // When this fails on purpose: change docs/wire-protocol.md, ask who else speaks it, then pin the new hash.
    expect(createHash('sha256').update(schema).digest('hex')).toBe(
      'b4bd2e812243f9ed8c0ccea2ed10baa749416a7402f692bffc7c84cbb675f1a5',
    )
  })

  it('SY-41 every message is read back as it was written', () => {
    for (const [encode, kind] of [
      [encodeSyncStep1, 'step-1'],
      [encodeSyncStep2, 'step-2'],
      [encodeUpdate, 'update'],
    ] as const) {
      const read = readSyncFrame(after(encode(payload), 0))
      expect(read).toEqual({
        ok: true,
        value: kind === 'step-1' ? { kind, stateVector: payload } : { kind, update: payload },
      })
    }
    const entries = [{ clientId: 2 ** 32 - 1, clock: 9, state: '{"a":1}' }]
    expect(readAwarenessFrame(after(encodeAwareness(entries), 1))).toEqual(entries)
    expect(readAcknowledged(after(encodeAcknowledged({ frames: 5, seq: 600 }), 100))).toEqual({
      frames: 5,
      seq: 600,
    })
    expect(readHello(after(encodeHello(hello), 101))).toEqual({ ok: true, value: hello })
    const roster = { people: [person] }
    expect(readRoster(after(encodeRoster(roster), 102))).toEqual({ ok: true, value: roster })
    const changed = { records: ['goal-places'] }
    expect(readRecordsChanged(after(encodeRecordsChanged(changed), 103))).toEqual({
      ok: true,
      value: changed,
    })
    const notSaved = { reason: 'store-unavailable' } as const
    expect(readNotSaved(after(encodeNotSaved(notSaved), 104))).toEqual({ ok: true, value: notSaved })
  })

  it('SY-42 a payload that is not what its type promises is malformed', () => {
    const roster = after(encodeRecordsChanged({ records: [] }), 103)
    expect(readRoster(roster)).toEqual({ ok: false, failure: { kind: 'malformed' } })
    expect(() => readHello(decoding.createDecoder(new Uint8Array([200])))).toThrow()
    expect(() => readAwarenessFrame(decoding.createDecoder(new Uint8Array([2, 200, 1])))).toThrow()
  })

  it('SY-43 the stock client gives up on exactly our own codes', () => {
    for (const code of Object.values(closeCode)) expect(isFinalClose(code)).toBe(code >= 4400)
  })

  it('SY-44 a document has the roots of its kind, and no others', () => {
    expect(findRootShape('board', 'goals')).toBe('map')
    expect(findRootShape('board', 'sentence/g-1_x')).toBe('text')
    expect(findRootShape('session', 'body')).toBe('text')
    for (const name of [
      'body',
      'sentence/',
      'sentence/a b',
      `sign/${'x'.repeat(65)}`,
      'sentence/a\n',
      '__proto__',
      '',
    ]) {
      expect(findRootShape('board', name), name).toBeUndefined()
    }
    expect(findRootShape('reflection', 'goals')).toBeUndefined()
  })
})
