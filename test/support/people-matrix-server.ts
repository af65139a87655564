import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import * as Y from 'yjs'
import { noApproachWords } from '#lib/approaches/approach-words.ts'
import { ensureGoalId, ensurePressId, type DocumentId, type SessionId } from '#lib/base/ids.ts'
import type { Composed } from '#server/compose.ts'
import { createLog } from '#server/logging.ts'
import { ensureSetUpLink } from '#server/people/ensure-set-up-link.ts'
import { newId } from '#server/storage/new-id.ts'
import { databaseFileName } from '#server/storage/sqlite/open-database.ts'
import { startWaymark } from '#server/start.ts'

// A server with everybody in it that the matrix of A-1 asks about; prints what it made as one line of JSON.

export const password = 'a quiet long password'
const dataFolder = process.env['WAYMARK_DATA'] ?? ''
const keysFolder = process.env['WAYMARK_KEYS'] ?? ''

async function value<T>(answer: Promise<{ ok: true; value: T } | { ok: false; failure: { kind: string } }>) {
  const told = await answer
  if (!told.ok) throw new Error(told.failure.kind)
  return told.value
}

async function seed({ door, store }: Composed): Promise<object> {
  const {
    people,
    practice,
    workspaces,
    versions,
    appointments,
    approaches,
    identity,
    startingPoints,
    quotes,
    comments,
    noticed,
  } = door
  const tokenOf = (link: string | undefined) => link?.split('#')[1] ?? ''
  const signIn = async (signInName: string) =>
    (
      await value(
        identity.signIn({ signInName, password, address: 'seed', device: 'Seed', deviceMark: undefined }),
      )
    ).sessionId
  await value(
    people.setUp({
      token: tokenOf(await ensureSetUpLink(store, '')),
      practiceName: 'North House',
      name: 'Founder',
      signInName: 'founder',
      password,
    }),
  )
  const founder = await signIn('founder')
  const colleague = async (name: string, roles: readonly ('clinician' | 'admin')[]) => {
    const asked = await value(practice.inviteColleague(founder, { name, signInName: name, roles }))
    await value(people.getBackIn({ token: tokenOf(asked.link), password }))
    return asked.accountId
  }
  const clinicianId = await colleague('clinician', ['clinician'])
  await colleague('other-clinician', ['clinician'])
  const formerId = await colleague('former-clinician', ['clinician'])
  const spareId = await colleague('spare-clinician', ['clinician'])
  await colleague('admin', ['admin'])
  const waitingColleague = await value(
    practice.inviteColleague(founder, { name: 'Later', signInName: 'later', roles: ['clinician'] }),
  )

  const clinician = await signIn('clinician')
  const join = async (by: SessionId, name: string) => {
    const invited = await value(people.inviteClient(by, { clientName: name }))
    await value(people.acceptInvitation({ token: tokenOf(invited.link), signInName: name, password }))
    return invited.workspaceId
  }
  const workspaceId = await join(clinician, 'client')
  await join(await signIn('other-clinician'), 'other-client')
  const supporterHome = await join(await signIn('other-clinician'), 'supporter')
  const waiting = await value(people.inviteClient(clinician, { clientName: 'Not yet' }))
  const pretend = await value(people.beginPretendClient(clinician))
  addMemberships([
    [formerId, workspaceId, 'clinician'],
    [spareId, workspaceId, 'clinician'],
  ])
  const client = await signIn('client')
  await value(people.endMembership(client, workspaceId, formerId))
  const supporter = await identity.findSession(await signIn('supporter'))
  if (supporter === undefined) throw new Error('no supporter')
  makeSupporter(supporter.accountId, supporterHome, workspaceId)

  const documents = await value(workspaces.documents(client, workspaceId))
  const board = documents.find(({ kind }) => kind === 'board')
  const plan = documents.find(({ kind }) => kind === 'plan')
  if (board === undefined || plan === undefined) throw new Error('no board or no plan')
  await writeGoal(store, client, board.id)
  const draft = await value(workspaces.startReflection(client, workspaceId, { prompt: undefined }))
  const shared = await value(workspaces.startReflection(client, workspaceId, { prompt: 'still-hard' }))
  const page = await value(workspaces.startSessionPage(client, workspaceId))
  const keep = async (documentId: DocumentId, name: string) =>
    (await value(versions.keep(client, documentId, { name, reason: 'because' }))).id
  for (const { documentId } of [draft, shared, page]) await writeWords(store, client, documentId)
  await writeWords(store, client, plan.id, 'part/early-signs')
  const privateVersion = await keep(shared.documentId, 'Before it was shared')
  await value(workspaces.shareReflection(client, shared.id))
  const goalId = ensureGoalId('goal-1')
  const startingPoint = await value(startingPoints.begin(client, workspaceId))
  await writeWords(store, client, startingPoint.documentId, 'part/values')
  await value(startingPoints.share(client, startingPoint.documentId))
  const quote = await value(
    quotes.add(client, workspaceId, goalId, {
      sourceId: startingPoint.documentId,
      quoted: { exact: 'Words.', prefix: '', suffix: '' },
    }),
  )
  const comment = await value(
    comments.add(clinician, startingPoint.documentId, {
      pressId: ensurePressId(newId()),
      words: 'Which one?',
      about: { root: 'part/values', quoted: undefined },
    }),
  )
  const words = { ...noApproachWords, name: 'Waiting' }
  const card = await value(approaches.putCard(client, workspaceId, goalId, words))
  const practiceCard = await value(approaches.keepPracticeCard(clinician, undefined, words))
  const appointmentDate = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const appointment = await value(
    appointments.set(client, workspaceId, {
      starts: { date: appointmentDate, time: '10:00' },
      minutes: 50,
      repeat: 'weekly',
      zone: 'Europe/Berlin',
    }),
  )
  const addWin = async (isPrivate: boolean) =>
    (
      await value(
        noticed.addWin(client, workspaceId, {
          pressId: ensurePressId(newId()),
          goalId: undefined,
          words: 'A win',
          domains: [],
          isPrivate,
        }),
      )
    ).id
  return {
    workspaceId,
    winId: await addWin(false),
    ownWinId: await addWin(true),
    laterOwnWinId: await addWin(true),
    appointmentId: appointment.id,
    appointmentDate,
    waitingId: waiting.workspaceId,
    pretendId: pretend.workspaceId,
    clinicianId,
    spareId,
    waitingColleagueId: waitingColleague.accountId,
    quoteId: quote.id,
    commentId: comment.id,
    goalId,
    cardId: card.id,
    practiceCardId: practiceCard.id,
    clientSessionId: await signIn('client'),
    documents: {
      board: board.id,
      session: page.documentId,
      plan: plan.id,
      draft: draft.documentId,
      shared: shared.documentId,
      startingPoint: startingPoint.documentId,
    },
    reflections: { draft: draft.id, shared: shared.id },
    sessionPageId: page.id,
    versions: {
      boardVersion: await keep(board.id, 'A board'),
      sessionVersion: await keep(page.documentId, 'A session'),
      planVersion: await keep(plan.id, 'A plan'),
      draftVersion: await keep(draft.documentId, 'A draft'),
      privateVersion,
      sharedVersion: await keep(shared.documentId, 'While it is shared'),
    },
  }
}

/** No screen gives these memberships yet, so the rows are written by hand. */
function addMemberships(rows: readonly (readonly [string, string, string])[]): void {
  const database = new DatabaseSync(join(dataFolder, databaseFileName))
  const insert = database.prepare(
    `insert into memberships (id, account_id, scope, scope_id, role, from_at, until_at, given_by)
     values (?, ?, 'workspace', ?, ?, 0, null, null)`,
  )
  for (const [account, workspace, role] of rows) insert.run(`${role}-${account}`, account, workspace, role)
  database.close()
}

/** An account that belongs to the workspace as supporter and to nothing else. */
function makeSupporter(account: string, from: string, to: string): void {
  const database = new DatabaseSync(join(dataFolder, databaseFileName))
  database
    .prepare(`update memberships set role = 'supporter', scope_id = ? where account_id = ? and scope_id = ?`)
    .run(to, account, from)
  database.close()
}

async function writeWords(
  store: Composed['store'],
  sessionId: SessionId,
  documentId: DocumentId,
  root = 'body',
): Promise<void> {
  const doc = new Y.Doc()
  const yParagraph = new Y.XmlElement('paragraph')
  yParagraph.insert(0, [new Y.XmlText('Words.')])
  doc.getXmlFragment(root).insert(0, [yParagraph])
  const update = Y.encodeStateAsUpdate(doc)
  await store.run('appendUpdates', { entries: [{ documentId, sessionId, update, clients: [doc.clientID] }] })
}

async function writeGoal(
  store: Composed['store'],
  sessionId: SessionId,
  documentId: Parameters<Composed['hub']['recordsChanged']>[0],
): Promise<void> {
  const doc = new Y.Doc()
  const goal = new Y.Map<string>()
  goal.set('order', 'a0')
  doc.getMap('goals').set('goal-1', goal)
  const update = Y.encodeStateAsUpdate(doc)
  await store.run('appendUpdates', { entries: [{ documentId, sessionId, update, clients: [doc.clientID] }] })
}

if (process.argv[1] === import.meta.filename) {
  let seeded: object = {}
  const running = await startWaymark({
    mode: 'production',
    port: Number(process.env['PORT'] ?? 0),
    origin: undefined,
    dataFolder,
    databaseUrl: undefined,
    keysFolder,
    masterKey: undefined,
    // No mail server is there: what is answered does not hang on one.
    mail: { url: 'smtp://127.0.0.1:9', from: 'post@house.example' },
    clock: { now: () => Date.now() },
    log: createLog('silent'),
    beforeListening: async (composed) => {
      seeded = await seed(composed)
    },
  })
  process.stdout.write(`seeded ${JSON.stringify(seeded)}\nWaymark is at ${running.url}\n`)
}
