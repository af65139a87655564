import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeCode } from '#lib/wire/close-code.ts'
import { encodeHello } from '#lib/wire/hello.ts'
import { encodeRoster } from '#lib/wire/roster.ts'
import { ReadingWatch } from '../../../app/_sync/watch-reading.ts'
import { FakeSocket } from './fake-socket.ts'
import { findKnownSchema } from '#lib/schema/document-migration.ts'
import { documentMigrations } from '#lib/schema/document-migrations.ts'
import { schemaProtocol } from '#lib/wire/protocol-name.ts'

const sam = { accountId: 'sam', name: 'Sam', role: 'client' } as const
const noor = { accountId: 'noor', name: 'Noor', role: 'client' } as const

let stopped: string[] = []
let watch: ReadingWatch

function socket(): FakeSocket {
  const last = FakeSocket.all.at(-1)
  if (last === undefined) throw new Error('no socket was opened')
  return last
}

const greet = (me: typeof sam | typeof noor) => encodeHello({ schemaVersion: 1, access: 'read', me })

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.all = []
  stopped = []
  vi.stubGlobal('WebSocket', FakeSocket)
  watch = new ReadingWatch({
    url: 'ws://waymark.test/sync/doc',
    account: 'sam',
    onStopped: (why) => stopped.push(why),
  })
})

afterEach(() => {
  watch.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('who reads words of earlier', () => {
  it('VE-63 keeps a socket that asks for nothing, and goes on while it may', () => {
    socket().opens()
    socket().says(greet(sam))
    socket().says(encodeRoster({ people: [sam, noor] }))
    expect(socket().url).toBe('ws://waymark.test/sync/doc')
    expect(socket().protocols).toEqual(['waymark.1', schemaProtocol(findKnownSchema(documentMigrations))])
    expect(socket().sent).toEqual([])
    expect(stopped).toEqual([])
  })

  it.each([
    ['no longer theirs', closeCode.noLongerYours, 'no-longer-yours'],
    ['not there', closeCode.notFound, 'not-found'],
    ['for a newer page', closeCode.reloadPage, 'reload-page'],
  ])('VE-63 hears once, and for good, that it is %s', (_name, code, why) => {
    socket().opens()
    socket().ends(code)
    vi.runAllTimers()
    expect(stopped).toEqual([why])
    expect(FakeSocket.all).toHaveLength(1)
  })

  it('VE-63 comes back after any other close, sooner at first, and hears what was decided meanwhile', () => {
    socket().opens()
    socket().says(greet(sam))
    socket().ends(closeCode.comeBack)
    vi.advanceTimersByTime(100)
    expect(FakeSocket.all).toHaveLength(2)
    socket().ends(1006)
    vi.advanceTimersByTime(100)
    expect(FakeSocket.all).toHaveLength(2)
    vi.advanceTimersByTime(100)
    expect(FakeSocket.all).toHaveLength(3)
    socket().ends(closeCode.noLongerYours)
    expect(stopped).toEqual(['no-longer-yours'])
  })

  it('VE-63 takes a socket that says nothing for dead', () => {
    socket().opens()
    vi.advanceTimersByTime(29_000)
    socket().says(greet(sam))
    vi.advanceTimersByTime(29_000)
    expect(FakeSocket.all).toHaveLength(1)
    vi.advanceTimersByTime(2_000)
    expect(FakeSocket.all).toHaveLength(2)
  })

  it('VE-63 waits where nobody is signed in, until somebody is', () => {
    socket().ends(closeCode.signInAgain)
    vi.runAllTimers()
    expect(stopped).toEqual(['sign-in-again'])
    expect(FakeSocket.all).toHaveLength(1)
    watch.comeBack()
    expect(FakeSocket.all).toHaveLength(2)
    watch.comeBack()
    expect(FakeSocket.all).toHaveLength(2)
  })

  it('VE-63 ends where the server knows another person', () => {
    socket().opens()
    socket().says(greet(noor))
    vi.runAllTimers()
    expect(stopped).toEqual(['other-person'])
    expect(FakeSocket.all).toHaveLength(1)
  })

  it('VE-63 tries anew when the network has gone, and never after it was closed', () => {
    socket().opens()
    watch.reconnect()
    vi.advanceTimersByTime(100)
    expect(FakeSocket.all).toHaveLength(2)
    watch.close()
    watch.reconnect()
    watch.comeBack()
    vi.runAllTimers()
    expect(FakeSocket.all).toHaveLength(2)
    expect(stopped).toEqual([])
  })
})
