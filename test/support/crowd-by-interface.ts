import * as z from 'zod'
import { ensureDocumentId, ensureSessionId } from '#lib/base/ids.ts'
import { joinByInterface, setUpByInterface } from './pair-by-interface.ts'
import type { HttpPerson } from './people-http.ts'
import type { ServerProcess } from './server-process.ts'
import { remoteHub } from './sync-remote-hub.ts'
import { createCrowdWriter, type CrowdWriter, type Reach } from './writing-crowd.ts'

const documents = z.array(z.object({ id: z.string(), kind: z.string() }))
const password = 'a long enough password'
/** The whole product knows a person by the cookie alone. */
const anySession = ensureSessionId('-'.repeat(22))

export interface Crowd {
  readonly clinician: HttpPerson
  readonly clients: readonly {
    readonly person: HttpPerson
    readonly workspaceId: string
    readonly boardId: string
  }[]
  /** At each board its client and the clinician. */
  readonly writers: readonly CrowdWriter[]
  /** How a writer reaches the server. */
  readonly reachOf: (writer: CrowdWriter) => Reach
  /** How the clinician, who may read every board, does. */
  readonly reader: Reach
}

/** A practice of one clinician and some clients on a whole server of its own, made as programs would. */
export async function makeCrowd(server: ServerProcess, clientCount: number): Promise<Crowd> {
  const { url } = server
  const clinician = await setUpByInterface(url, server.setUpLink(), {
    practiceName: 'Practice',
    name: 'Ana',
    signInName: 'ana',
    password,
  })
  const clients: Crowd['clients'][number][] = []
  while (clients.length < clientCount) {
    const signInName = `client-${clients.length}`
    const joined = await joinByInterface(url, clinician, { clientName: signInName, signInName, password })
    const { client: person, workspaceId } = joined
    const listed = await person.ask('GET', `/api/workspaces/${workspaceId}/documents`)
    const board = documents.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')
    clients.push({ person, workspaceId, boardId: board?.id ?? '' })
  }
  const cookies = new Map<CrowdWriter, string>()
  const writers = clients.flatMap(({ person, boardId }, index) =>
    [person, clinician].map((who, side) => {
      const documentId = ensureDocumentId(boardId)
      const writer = createCrowdWriter({ sessionId: anySession }, documentId, 1_000 + index * 2 + side)
      cookies.set(writer, who.cookie())
      return writer
    }),
  )
  const reach =
    (cookie: string): Reach =>
    (onFrame) =>
      remoteHub(url, onFrame, cookie)
  return {
    clinician,
    clients,
    writers,
    reachOf: (writer) => reach(cookies.get(writer) ?? ''),
    reader: reach(clinician.cookie()),
  }
}
