import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createSyncHub } from '#server/sync/hub.ts'
import { systemTimers } from '#server/sync/timers.ts'
import { MemoryLog } from '../../support/sync-memory-log.ts'
import { documentNamed, FakeGate, personNamed, type FakePerson } from '../../support/sync-people.ts'
import { browserHeaders, startSyncServer, webSocketOf, type SyncServer } from '../../support/sync-server.ts'

const page = documentNamed('page')
const draft = documentNamed('draft')
const sam = personNamed('sam', 'client')
const rivera = personNamed('rivera', 'clinician')

describe('stock y-websocket provider', () => {
  const providers: WebsocketProvider[] = []
  let server: SyncServer
  let gate: FakeGate

  beforeEach(async () => {
    gate = new FakeGate()
    for (const person of [sam, rivera]) gate.people.set(person.sessionId, person)
    const log = new MemoryLog((sessionId) => gate.people.get(sessionId)?.accountId ?? sam.accountId)
    log.add(page, 'session')
    gate.kinds.set(page, 'session')
    const silent = { info: () => {}, warn: () => {}, error: () => {} }
    const clock = { now: () => Date.now() }
    const hub = createSyncHub({ log, gate, clock, timers: systemTimers, logger: silent })
    server = await startSyncServer(hub, (id) => Promise.resolve(gate.people.get(id)?.accountId))
  })

  afterEach(async () => {
    for (const provider of providers.splice(0)) {
      provider.destroy()
      provider.awareness.destroy()
    }
    await server.close()
  })

  function open(person: FakePerson | undefined, documentId = page, origin = server.origin) {
    const provider = new WebsocketProvider(server.syncUrl, documentId, new Y.Doc(), {
      WebSocketPolyfill: webSocketOf(browserHeaders(origin, person?.sessionId)),
      disableBc: true,
    })
    providers.push(provider)
    return provider
  }

  it('SY-2 two stock providers see what the other writes, and who the other is', async () => {
    const first = open(sam)
    const second = open(rivera)
    await Promise.all([synced(first), synced(second)])
    const arrived = updateOf(second.doc)
    first.doc.getXmlFragment('body').insert(0, [new Y.XmlText('hello')])
    await arrived
    expect(second.doc.getXmlFragment('body').toJSON()).toBe('hello')
    const seen = awarenessWith(second, first.doc.clientID)
    first.awareness.setLocalStateField('user', { name: 'Somebody else', color: '#000000' })
    await seen
    expect(second.awareness.getStates().get(first.doc.clientID)?.user).toEqual({
      accountId: sam.accountId,
      name: 'sam',
      role: 'client',
      colour: '--client',
    })
  })

  it('SY-3 a provider that was cut off writes on and both converge when it is back', async () => {
    const first = open(sam)
    const second = open(rivera)
    await Promise.all([synced(first), synced(second)])
    first.disconnect()
    first.doc.getXmlFragment('body').insert(0, [new Y.XmlText('offline')])
    second.doc.getXmlFragment('body').insert(0, [new Y.XmlText('online')])
    const arrived = updateOf(second.doc)
    first.connect()
    await arrived
    await synced(first)
    expect(first.doc.getXmlFragment('body').toJSON()).toBe(second.doc.getXmlFragment('body').toJSON())
    expect(second.doc.getXmlFragment('body').length).toBe(2)
  })

  it('SY-4 whoever is not signed in, or asks for what is not theirs, is told once and for all', async () => {
    expect(await closedOf(open(undefined))).toBe(4401)
    expect(await closedOf(open(sam, draft))).toBe(4404)
    expect(await closedOf(open(sam, documentNamed('x').slice(1) as typeof page))).toBe(4404)
  })

  it('SY-5 a bad origin and a wrong path are refused before the upgrade', async () => {
    const headers = browserHeaders('http://elsewhere.test', sam.sessionId)
    expect(await refusalOf(`${server.syncUrl}/${page}`, headers)).toContain('403')
    expect(await refusalOf(`${server.syncUrl}/${page}`, { headers: headers.headers })).toContain('403')
    const own = browserHeaders(server.origin, sam.sessionId)
    expect(await refusalOf(`${server.syncUrl}/${page}/more`, own)).toContain('404')
    expect(await refusalOf(server.syncUrl.replace('/sync', '/other'), own)).toContain('404')
  })
})

const synced = (provider: WebsocketProvider) =>
  provider.synced ? Promise.resolve() : new Promise<void>((resolve) => provider.once('sync', () => resolve()))
const updateOf = (doc: Y.Doc) => new Promise<void>((resolve) => doc.once('update', () => resolve()))

function awarenessWith(provider: WebsocketProvider, clientId: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (provider.awareness.getStates().get(clientId)?.user === undefined) return
      provider.awareness.off('change', look)
      resolve()
    }
    provider.awareness.on('change', look)
    look()
  })
}

function closedOf(provider: WebsocketProvider): Promise<number> {
  return new Promise((resolve) => provider.once('closed', (event) => resolve(event.code)))
}

function refusalOf(url: string, options: object): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, options)
    socket.on('error', (error) => resolve(error.message))
  })
}
