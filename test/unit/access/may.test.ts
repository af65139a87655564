import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentKinds } from '#lib/access/document-kind.ts'
import {
  may,
  type Decision,
  type DocumentAction,
  type DocumentFacts,
  type NoticingAction,
  type PracticeAction,
  type WorkspaceAction,
} from '#lib/access/may.ts'
import { clinicianId, ownerId, people, practiceId, workspaceId } from './may-people.ts'

const documentActions: readonly DocumentAction[] = ['read', 'write', 'share', 'unshare', 'delete']
// Records, so that the compiler asks for every action there is.
const workspaceActions: Record<WorkspaceAction, true> = {
  open: true,
  'list-documents': true,
  'start-reflection': true,
  'begin-starting-point': true,
  'start-session-page': true,
  'set-appointments': true,
  decide: true,
  quote: true,
  notice: true,
  'say-how-sure': true,
  'keep-win-to-oneself': true,
  'take-ratings-along': true,
  'read-access-log': true,
  invite: true,
  'help-back-in': true,
  'end-membership': true,
}
const noticingActions: readonly NoticingAction[] = ['read', 'show', 'answer', 'take-back']
const practiceActions: Record<PracticeAction, true> = {
  'invite-client': true,
  'keep-library': true,
  'manage-people': true,
  'check-help-contacts': true,
}

const told = (decision: Decision) => (decision.allowed ? 'yes' : decision.reason)

/** Every cell there is, one line each: what | action | who | answer. */
function everyCell(): readonly string[] {
  const cells: string[] = []
  const names = Object.keys(people)
  const ask = (what: string, action: string, answer: (name: string) => Decision) => {
    for (const name of names) cells.push([what, action, name, told(answer(name))].join(' | '))
  }
  const viewer = (name: string) => people[name] ?? { kind: 'nobody' as const }
  for (const kind of documentKinds) {
    for (const shared of [false, true]) {
      const document: DocumentFacts = { workspaceId, kind, ownerId, shared }
      const what = `${kind}${shared ? ', shared' : ''}`
      for (const action of documentActions) {
        ask(what, action, (name) => may(viewer(name), { on: 'document', action, document }))
      }
    }
  }
  for (const action of Object.keys(workspaceActions).filter(isWorkspaceAction)) {
    ask('workspace', action, (name) => may(viewer(name), { on: 'workspace', action, workspaceId }))
  }
  for (const isPrivate of [false, true]) {
    const what = `noticing${isPrivate ? ', private' : ''}`
    const noticing = { workspaceId, byId: ownerId, isPrivate }
    for (const action of noticingActions)
      ask(what, action, (name) => may(viewer(name), { on: 'noticing', action, noticing }))
  }
  for (const kind of documentKinds) {
    for (const shared of [false, true]) {
      const document: DocumentFacts = { workspaceId, kind, ownerId, shared }
      const what = `comment on ${kind}${shared ? ', shared' : ''}`
      for (const action of ['read', 'write'] as const)
        ask(what, action, (name) => may(viewer(name), { on: 'comment', action, document }))
      for (const [action, byId] of [
        ['take back the client’s', ownerId],
        ['take back the clinician’s', clinicianId],
      ] as const) {
        const taking = { on: 'comment', action: 'take-back', document, byId } as const
        ask(what, action, (name) => may(viewer(name), taking))
      }
    }
  }
  for (const isPretend of [false, true]) {
    const what = `putting away${isPretend ? ', pretend' : ''}`
    ask(what, 'put-away', (name) => may(viewer(name), { on: 'putting-away', workspaceId, isPretend }))
  }
  for (const [what, addedBy] of [
    ['quote, by the clinician', clinicianId],
    ['quote, by another', ownerId],
  ] as const) {
    ask(what, 'remove', (name) => may(viewer(name), { on: 'removing-quote', workspaceId, addedBy }))
  }
  for (const action of Object.keys(practiceActions).filter(isPracticeAction)) {
    ask('practice', action, (name) => may(viewer(name), { on: 'practice', action, practiceId }))
  }
  return cells
}

const isWorkspaceAction = (text: string): text is WorkspaceAction => text in workspaceActions
const isPracticeAction = (text: string): text is PracticeAction => text in practiceActions

interface Row {
  readonly what: readonly string[]
  readonly actions: readonly string[]
  readonly who: readonly string[]
  readonly answer: string
}

/** The table's rows; `*` stands for everything, and the first row that fits a cell decides it. */
function readTable(): readonly Row[] {
  const text = readFileSync(new URL('./may-table.txt', import.meta.url), 'utf8')
  const list = (cell: string | undefined) => (cell ?? '').split(';').map((name) => name.trim())
  return text
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
    .map((line) => {
      const [what, actions, who, answer] = line.split('|')
      return { what: list(what), actions: list(actions), who: list(who), answer: answer?.trim() ?? '' }
    })
}

describe('may they?', () => {
  it('AC-1 every person, document, record and action is answered as the table says, and refused where it is silent', () => {
    const rows = readTable()
    const fits = (names: readonly string[], name: string) => names.includes('*') || names.includes(name)
    const used = new Set<Row>()
    const expected = everyCell().map((cell) => {
      const [what = '', action = '', who = ''] = cell.split(' | ')
      const row = rows.find(
        (candidate) =>
          fits(candidate.what, what) && fits(candidate.actions, action) && fits(candidate.who, who),
      )
      if (row !== undefined) used.add(row)
      return [what, action, who, row?.answer ?? 'not-yours'].join(' | ')
    })
    expect(everyCell()).toEqual(expected)
    expect(expected.length).toBeGreaterThan(900)
    expect(rows.filter((row) => !used.has(row))).toEqual([])
  })

  it('AC-2 somebody else’s draft answers a clinician as what does not exist, and a shared one says only that it is read', () => {
    const draft: DocumentFacts = { workspaceId, kind: 'reflection', ownerId, shared: false }
    const clinician = people['clinician']
    if (clinician === undefined) throw new Error('no clinician')
    const ask = (action: DocumentAction, document: DocumentFacts) =>
      told(may(clinician, { on: 'document', action, document }))
    expect(documentActions.map((action) => ask(action, draft))).toEqual(
      documentActions.map(() => 'not-yours'),
    )
    expect(ask('read', { ...draft, shared: true })).toBe('yes')
    expect(ask('write', { ...draft, shared: true })).toBe('read-only')
  })
})
