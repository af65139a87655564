import { expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import { ensureDocumentId, ensureSessionId } from '#lib/base/ids.ts'
import { ensureStatus, joinByInterface, setUpByInterface, signedIn } from '../../support/pair-by-interface.ts'
import type { HttpAnswer, HttpPerson } from '../../support/people-http.ts'
import { startServerProcess } from '../../support/server-process.ts'
import { SyncPeer } from '../../support/sync-peer.ts'
import { remoteHub } from '../../support/sync-remote-hub.ts'
import { figure, tries } from '../../support/tries.ts'

const count = tries('ENDS', 8)
const limitMs = 1_000
const password = 'a quiet long password'
const documents = z.array(z.object({ id: z.string(), kind: z.string() }))
const begun = z.object({ id: z.string(), documentId: z.string() })
const sessions = z.array(z.object({ id: z.string(), current: z.boolean() }))

/** A live socket, and when and how it was closed. */
interface Live {
  readonly peer: SyncPeer
  readonly closed: Promise<{ readonly code: number; readonly at: number }>
}

/** One way for access to end: who loses what, and what makes them lose it. */
interface End {
  readonly loser: HttpPerson
  readonly documentId: string
  readonly end: () => Promise<HttpAnswer>
  readonly code: number
}

it(
  `S-1 ${count} of ${count} ends of access (sharing, membership, session, password) close the live socket within 1 s, and leave others open`,
  async () => {
    const server = await startServerProcess()
    onTestFinished(() => server.dispose())
    const { url } = server
    const practice = { practiceName: 'Practice', name: 'Ana', signInName: 'ana', password }
    const clinician = await setUpByInterface(url, server.setUpLink(), practice)
    const sam = { signInName: 'sam', password }
    const { client, workspaceId } = await joinByInterface(url, clinician, { ...sam, clientName: 'Sam' })
    const boardId = await boardOf(client, workspaceId)
    let words = password
    let joined = 0

    const ends: readonly (() => Promise<End>)[] = [
      async () => {
        const made = await client.ask('POST', `/api/workspaces/${workspaceId}/reflections`)
        const { id, documentId } = begun.parse(JSON.parse(ensureStatus(made, 201).body))
        ensureStatus(await client.ask('POST', `/api/reflections/${id}/share`), 204)
        const end = () => client.ask('POST', `/api/reflections/${id}/unshare`)
        return { loser: clinician, documentId, end, code: 4403 }
      },
      async () => {
        const name = `client-${joined++}`
        const other = await joinByInterface(url, clinician, { signInName: name, clientName: name, password })
        const documentId = await boardOf(other.client, other.workspaceId)
        const { hello } = (await open(url, clinician, documentId)).peer
        const path = `/api/workspaces/${other.workspaceId}/clinicians/${hello?.me.accountId ?? ''}`
        return { loser: clinician, documentId, end: () => other.client.ask('DELETE', path), code: 4403 }
      },
      async () => {
        const loser = await signedIn(url, { signInName: sam.signInName, password: words })
        const listed = sessions.parse(JSON.parse((await loser.ask('GET', '/api/account/sessions')).body))
        const id = listed.find(({ current }) => current)?.id ?? ''
        const end = () => client.ask('DELETE', `/api/account/sessions/${id}`)
        return { loser, documentId: boardId, end, code: 4401 }
      },
      async () => {
        const loser = await signedIn(url, { signInName: sam.signInName, password: words })
        const next = `${password} ${joined++}`
        const body = { current: words, next }
        words = next
        return {
          loser,
          documentId: boardId,
          end: () => client.ask('POST', '/api/account/password', { body }),
          code: 4401,
        }
      },
    ]

    const noor = await joinByInterface(url, clinician, { signInName: 'noor', clientName: 'Noor', password })
    const bystander = await open(url, noor.client, await boardOf(noor.client, noor.workspaceId))
    let closed = 0
    let longestMs = 0
    for (let index = 0; index < count; index++) {
      const way = ends[index % ends.length]
      if (way === undefined) continue
      const { loser, documentId, end, code } = await way()
      const live = await open(url, loser, documentId)
      expect(live.peer.isOpen).toBe(true)
      const answer = await end()
      const at = performance.now()
      expect(answer.status, answer.body).toBe(204)
      const told = await live.closed
      expect(told.code, `way ${index % ends.length}`).toBe(code)
      longestMs = Math.max(longestMs, told.at - at)
      closed += 1
    }
    expect(bystander.peer.isOpen).toBe(true)
    bystander.peer.disconnect()
    figure(`S-1 ${closed} of ${count} closed, the last ${Math.round(longestMs)} ms after the answer`)
    expect(longestMs).toBeLessThan(limitMs)
  },
  120_000 + count * 5_000,
)

/** Opens a document and resolves once its person was let in and all that they have is durable. */
function open(url: string, person: HttpPerson, documentId: string): Promise<Live> {
  const peer = new SyncPeer()
  const { promise: closed, resolve: tellClosed } = Promise.withResolvers<Awaited<Live['closed']>>()
  return new Promise((resolve) => {
    const hub = remoteHub(
      url,
      () => {
        peer.exchange()
        if (peer.closed !== undefined) tellClosed({ code: peer.closed.code, at: performance.now() })
        if (peer.acknowledgedFrames > 0 || peer.closed !== undefined) resolve({ peer, closed })
      },
      person.cookie(),
    )
    peer.connect(hub, ensureSessionId('-'.repeat(22)), ensureDocumentId(documentId))
    peer.exchange()
  })
}

async function boardOf(person: HttpPerson, workspaceId: string): Promise<string> {
  const listed = await person.ask('GET', `/api/workspaces/${workspaceId}/documents`)
  const board = documents.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')
  return board?.id ?? ''
}
