import * as z from 'zod'
import { ensureDocumentId, ensureGoalId, ensureSessionId, type DocumentId } from '#lib/base/ids.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { addParagraphs } from '#server/demo/paragraphs.ts'
import type * as Y from 'yjs'
import { ensureStatus, joinByInterface, setUpByInterface } from '../../support/pair-by-interface.ts'
import type { HttpPerson } from '../../support/people-http.ts'
import type { ServerProcess } from '../../support/server-process.ts'
import { SyncPeer } from '../../support/sync-peer.ts'
import { remoteHub } from '../../support/sync-remote-hub.ts'

const documents = z.array(z.object({ id: z.string(), kind: z.string() }))
const begun = z.object({ id: z.string(), documentId: z.string() })
const password = 'a long enough password'
/** The product knows a person by the cookie alone. */
const anySession = ensureSessionId('-'.repeat(22))
const paragraphLetters = 400

export interface FullWorkspace {
  readonly client: HttpPerson
  readonly boardPath: string
  readonly sessionPath: string
}

/** A workspace whose board has that many goals, and a session page with so many characters. */
export async function fillWorkspace(
  server: ServerProcess,
  { goals, characters }: { readonly goals: number; readonly characters: number },
): Promise<FullWorkspace> {
  const { url } = server
  const ana = { practiceName: 'Practice', name: 'Ana', signInName: 'ana', password }
  const clinician = await setUpByInterface(url, server.setUpLink(), ana)
  const sam = { clientName: 'Sam', signInName: 'sam', password }
  const { client, workspaceId } = await joinByInterface(url, clinician, sam)
  const listed = await client.ask('GET', `/api/workspaces/${workspaceId}/documents`)
  const board = documents.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')
  const page = ensureStatus(await client.ask('POST', `/api/workspaces/${workspaceId}/sessions`), 201)
  const session = begun.parse(JSON.parse(page.body))
  await write(url, client, ensureDocumentId(board?.id ?? ''), (doc) => {
    for (let index = 0; index < goals; index++) {
      const id = ensureGoalId(`goal-${index}`.padEnd(22, '-'))
      addGoal(doc, { id, sentence: `Walk a little further each week, way ${index}, without turning back` })
    }
  })
  const words = 'A quiet line of what somebody wrote. '.repeat(11).slice(0, paragraphLetters)
  await write(url, client, ensureDocumentId(session.documentId), (doc) =>
    addParagraphs(doc, Array<string>(characters / paragraphLetters).fill(words)),
  )
  return {
    client,
    boardPath: `/w/${workspaceId}/goals`,
    sessionPath: `/w/${workspaceId}/sessions/${session.id}`,
  }
}

/** Writes as somebody who was offline meanwhile, and resolves once it is acknowledged. */
function write(
  url: string,
  person: HttpPerson,
  documentId: DocumentId,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const peer = new SyncPeer()
    peer.doc.transact(() => change(peer.doc))
    const onFrame = () => {
      peer.exchange()
      if (peer.closed !== undefined) reject(new Error(`closed with ${peer.closed.code}`))
      if (peer.written.length === 0 || peer.acknowledgedFrames < peer.written.length) return
      peer.disconnect()
      resolve()
    }
    peer.connect(remoteHub(url, onFrame, person.cookie()), anySession, documentId)
    peer.exchange()
  })
}
