import { chmodSync, cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import * as z from 'zod'
import { ensureGoalId } from '#lib/base/ids.ts'
import { addGoal } from '#lib/board/goal-commands.ts'
import { addSign } from '#lib/board/sign-commands.ts'
import { addStep } from '#lib/board/step-commands.ts'
import { backup } from '#server/operate/backup.ts'
import { ensureStatus, joinByInterface, secretOf, setUpByInterface } from '../../support/pair-by-interface.ts'
import type { HttpPerson } from '../../support/people-http.ts'
import { filesWithText, holdsText } from '../../support/search-folder.ts'
import { startServerProcess } from '../../support/server-process.ts'
import { openStock, untilKept } from '../../support/stock-document.ts'
import { figure } from '../../support/tries.ts'

const begun = z.object({ id: z.string(), documentId: z.string() })
const documents = z.array(z.object({ id: z.string(), kind: z.string() }))

it('D-1 what is typed into any field is found nowhere in the data, its WAL, a backup, the keys or what is printed', async () => {
  const server = await startServerProcess()
  onTestFinished(() => server.dispose())
  const { url } = server
  const typed: string[] = []
  /** A word that stands nowhere else, remembered. */
  const canary = (field: string) => {
    const word = `kestrel-${field}-${typed.length}-heron`
    typed.push(word)
    return word
  }
  const setUpLink = server.setUpLink()
  const clinician = await setUpByInterface(url, setUpLink, {
    practiceName: canary('practice'),
    name: canary('clinician'),
    signInName: canary('sign-in'),
    password: canary('password'),
  })
  const { client, workspaceId, recoveryCode } = await joinByInterface(url, clinician, {
    clientName: canary('client'),
    signInName: canary('client-sign-in'),
    password: canary('client-password'),
  })
  typed.push(recoveryCode, secretOf(setUpLink))

  const boardId = await boardOf(client, workspaceId)
  const board = await openStock(url, client, boardId)
  const goalId = ensureGoalId('goal')
  addGoal(board.doc, { id: goalId, sentence: canary('sentence') })
  addSign(board.doc, { id: 'sign', goalId, place: 'home', words: canary('sign') })
  addStep(board.doc, { id: 'step', goalId, words: canary('step') })
  await untilKept(url, client, boardId, (doc) => doc.getXmlFragment('step/step').length > 0)
  board.close()

  for (const path of ['reflections', 'sessions']) {
    const made = await client.ask('POST', `/api/workspaces/${workspaceId}/${path}`)
    const { documentId } = begun.parse(JSON.parse(ensureStatus(made, 201).body))
    await write(url, client, documentId, canary(path))
  }
  ensureStatus(await clinician.ask('POST', '/api/clients', { body: { clientName: canary('invited') } }), 201)
  // A guess and a broken request must leave nothing behind either.
  await client.signIn(canary('guessed-name'), canary('guessed-password'))
  await client.ask('POST', `/api/workspaces/${canary('path')}/reflections`, { body: canary('body') })

  expect(typed.length).toBeGreaterThan(15)
  const findAll = () => typed.filter((word) => filesWithText(server.folder, word).length > 0)
  const folders = { dataFolder: join(server.folder, 'data'), keysFolder: join(server.folder, 'keys') }
  const made = backup({ ...folders, masterKey: undefined }, join(server.folder, 'backups'), new Date())
  expect(made).toMatchObject({ ok: true })
  expect(findAll()).toEqual([])
  expect(await server.stop()).toBe(0)
  expect(findAll()).toEqual([])
  // The set-up link is printed on purpose, once; it was used.
  const printed = Buffer.from(server.printed().replace(setUpLink ?? '', ''))
  expect(typed.filter((word) => holdsText(printed, word))).toEqual([])
  figure(`D-1 ${typed.length} of ${typed.length} canaries found nowhere in data, WAL, backups, keys and logs`)
  // The search itself finds what is there: an id in clear, and a leak.
  expect(filesWithText(server.folder, workspaceId)).not.toEqual([])
  const leaked = typed[typed.length >> 1] ?? ''
  writeFileSync(join(folders.dataFolder, 'leak'), `-${leaked}-`)
  expect(findAll()).toEqual([leaked])
})

it('D-5 a deleted draft stays unreadable after last night’s backup is restored', async () => {
  const server = await startServerProcess()
  onTestFinished(() => server.dispose())
  const { url } = server
  const account = { signInName: 'rivera', password: 'a long enough password' }
  const clinician = await setUpByInterface(url, server.setUpLink(), {
    ...account,
    practiceName: 'Practice',
    name: 'Ana',
  })
  const { client, workspaceId } = await joinByInterface(url, clinician, {
    ...account,
    signInName: 'sam',
    clientName: 'Sam',
  })
  const drafts = await Promise.all(
    ['deleted', 'kept'].map(async (words) => {
      const made = await client.ask('POST', `/api/workspaces/${workspaceId}/reflections`)
      const draft = begun.parse(JSON.parse(ensureStatus(made, 201).body))
      await write(url, client, draft.documentId, words)
      return draft
    }),
  )
  const [deleted, kept] = drafts
  if (deleted === undefined || kept === undefined) throw new Error('two drafts were begun')
  const data = join(server.folder, 'data')
  const backup = join(server.folder, 'backup')
  await server.stop()
  cpSync(data, backup, { recursive: true })
  await server.start()
  ensureStatus(await client.ask('DELETE', `/api/reflections/${deleted.id}`), 204)
  await server.stop()
  rmSync(data, { recursive: true })
  cpSync(backup, data, { recursive: true })
  chmodSync(data, 0o700)
  await server.start()

  expect((await client.ask('GET', `/w/${workspaceId}/reflections/${deleted.id}`)).status).toBe(404)
  await expect(openStock(url, client, deleted.documentId)).rejects.toThrow('closed 4404')
  const listed = await client.ask('GET', `/api/workspaces/${workspaceId}/documents`)
  const ids = documents.parse(JSON.parse(listed.body)).map(({ id }) => id)
  expect(ids).not.toContain(deleted.documentId)
  expect(ids).toContain(kept.documentId)
  const still = await openStock(url, client, kept.documentId)
  expect(still.doc.getXmlFragment('body').toJSON()).toContain('kept')
  still.close()
})

async function boardOf(person: HttpPerson, workspaceId: string): Promise<string> {
  const listed = await person.ask('GET', `/api/workspaces/${workspaceId}/documents`)
  const board = documents.parse(JSON.parse(listed.body)).find(({ kind }) => kind === 'board')
  if (board === undefined) throw new Error('the workspace has no board')
  return board.id
}

/** Writes one paragraph and resolves once it is kept. */
async function write(url: string, person: HttpPerson, documentId: string, words: string): Promise<void> {
  const { doc, close } = await openStock(url, person, documentId)
  const yParagraph = new Y.XmlElement('paragraph')
  yParagraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment('body').insert(0, [yParagraph])
  await untilKept(url, person, documentId, (kept) => kept.getXmlFragment('body').length > 0)
  close()
}
