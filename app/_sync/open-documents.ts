import { onSignedInAgain, tellSignedOut } from '../_staying/signed-in-events.ts'
import { DocumentConnection } from './document-connection.ts'
import { keysTurn } from './keys-turn.ts'
import { documentsWaiting } from './outbox/documents-waiting.ts'
import { indexedOutboxStore } from './outbox/indexed-outbox-store.ts'
import { fetchOutboxKeys, type FindOutboxKeys } from './outbox/outbox-keys.ts'
import type { Unsent } from './save-state.ts'
import { syncUrl } from './sync-url.ts'
import { describeUnsentBy } from './unsent-here.ts'

/** A document stays open this long after its last screen went: the next page often shows it too. */
const lingerMs = 1_500

interface Open {
  readonly connection: DocumentConnection
  users: number
  timer: ReturnType<typeof setTimeout> | undefined
}

const store = indexedOutboxStore()
const open = new Map<string, Open>()
let keys:
  | { readonly account: string; readonly turn: number; readonly found: ReturnType<typeof fetchOutboxKeys> }
  | undefined

/** Opens a document, or joins the connection this tab has. Whoever opens, calls `release` once. */
export function openDocument(documentId: string, account: string): DocumentConnection {
  listenOnce()
  const name = nameOf(documentId, account)
  const known = open.get(name)
  if (known !== undefined) {
    clearTimeout(known.timer)
    known.users += 1
    return known.connection
  }
  const connection = new DocumentConnection({
    documentId,
    account,
    serverUrl: syncUrl(),
    store,
    findKeys: () => findKeys(account),
    onSignedOut: tellSignedOut,
  })
  open.set(name, { connection, users: 1, timer: undefined })
  return connection
}

export function releaseDocument(connection: DocumentConnection, account: string): void {
  const name = nameOf(connection.documentId, account)
  const known = open.get(name)
  if (known === undefined || known.connection !== connection) return
  known.users -= 1
  if (known.users > 0) return
  known.timer = setTimeout(() => {
    open.delete(name)
    connection.close()
  }, lingerMs)
}

/** Closes every socket of this page at once. What was not acknowledged waits in the outbox. */
function closeEverything(): void {
  for (const { connection, timer } of open.values()) {
    clearTimeout(timer)
    connection.close()
  }
  open.clear()
  keys = undefined
}

/** How words stand that nobody has acknowledged, at worst, over everything that this page has open. */
function describeUnsent(): Unsent {
  const all = [...open.values()].map(({ connection }) => connection.getView().saving)
  const unsent = all.map((saving) => (saving.kind === 'stopped' ? saving.unsent : unsentBy[saving.kind]))
  if (unsent.includes('at-risk')) return 'at-risk'
  return unsent.includes('on-device') ? 'on-device' : 'none'
}

const unsentBy = {
  opening: 'none',
  saving: 'at-risk',
  saved: 'none',
  'saved-no-connection': 'none',
  'on-device': 'on-device',
  'not-saved-yet': 'at-risk',
} as const

/** The documents with words of this person that only this device has. */
export async function findWaiting(account: string): Promise<ReadonlySet<string>> {
  try {
    return await documentsWaiting(store, account, () => findKeys(account))
  } catch {
    return new Set()
  }
}

/** Whether this page holds words that nobody has acknowledged, kept on the device or not. */
export function holdsUnsent(): boolean {
  return [...open.values()].some(({ connection }) => {
    const { saving } = connection.getView()
    return saving.kind === 'stopped'
      ? saving.unsent !== 'none'
      : saving.kind === 'saving' || saving.kind === 'on-device' || saving.kind === 'not-saved-yet'
  })
}

/** The keys of what this device keeps. One question a page; a failure is asked again. */
export const findKeys: FindOutboxKeys = async (account) => {
  const turn = keysTurn()
  if (keys?.account !== account || keys.turn !== turn) keys = { account, turn, found: fetchOutboxKeys() }
  const found = await keys.found
  if (!found.ok) keys = undefined
  return found
}

function nameOf(documentId: string, account: string): string {
  return `${account}/${documentId}`
}

let isListening = false

function listenOnce(): void {
  if (isListening) return
  isListening = true
  const each = (act: (connection: DocumentConnection) => void) => () => {
    for (const { connection } of open.values()) act(connection)
  }
  describeUnsentBy(describeUnsent)
  window.addEventListener('waymark:leave', closeEverything)
  onSignedInAgain(each((connection) => connection.comeBack()))
  window.addEventListener(
    'offline',
    each((connection) => connection.reconnect()),
  )
  window.addEventListener(
    'focus',
    each((connection) => connection.comeBack()),
  )
  document.addEventListener(
    'visibilitychange',
    each((connection) => connection.comeBack()),
  )
  window.addEventListener('beforeunload', (event) => {
    // Only what even this device does not hold is worth a question.
    const isAtRisk = [...open.values()].some(({ connection }) => {
      const { saving } = connection.getView()
      return saving.kind === 'not-saved-yet' || (saving.kind === 'stopped' && saving.unsent === 'at-risk')
    })
    if (isAtRisk) event.preventDefault()
  })
}
