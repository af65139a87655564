import type * as Y from 'yjs'
import { changedRoots } from '../_sync/changed-roots.ts'
import type { DocumentConnection } from '../_sync/document-connection.ts'
import type { Person } from './others-gathering.ts'

/** One change by somebody else. */
export interface Written {
  readonly by: Person
  readonly transaction: Y.Transaction
  /** The names of the roots that it changed something in. */
  readonly roots: readonly string[]
}

export interface WatchWritingOptions {
  /** Account id of the person at this screen: what they write elsewhere is told to nobody. */
  readonly me: string
  /** Whom the server names as being here. */
  readonly findPresent: () => readonly Person[]
  readonly onWritten: (written: Written) => void
}

/** Tells of what others write into an open document, as far as it is known who. Gives back how to stop. */
export function watchWriting(connection: DocumentConnection, options: WatchWritingOptions): () => void {
  const { me, findPresent, onWritten } = options
  const onTransaction = (transaction: Y.Transaction) => {
    if (!connection.isRemote(transaction.origin)) return
    const by = findWriter(connection, transaction, findPresent())
    if (by === undefined || by.accountId === me) return
    onWritten({ by, transaction, roots: changedRoots(transaction) })
  }
  const { doc } = connection
  doc.on('afterTransaction', onTransaction)
  return () => doc.off('afterTransaction', onTransaction)
}

/** Who introduced something new, as presence says it; or the only one who is here, who may have deleted. */
function findWriter(
  { awareness }: DocumentConnection,
  { beforeState, afterState }: Y.Transaction,
  present: readonly Person[],
): Person | undefined {
  for (const [client, clock] of afterState) {
    if ((beforeState.get(client) ?? 0) >= clock) continue
    const user: unknown = awareness.getStates().get(client)?.['user']
    const person = readPerson(user)
    if (person !== undefined) return person
  }
  return present.length === 1 ? present[0] : undefined
}

function readPerson(user: unknown): Person | undefined {
  if (typeof user !== 'object' || user === null) return undefined
  const accountId: unknown = Reflect.get(user, 'accountId')
  const name: unknown = Reflect.get(user, 'name')
  return typeof accountId === 'string' && typeof name === 'string' ? { accountId, name } : undefined
}
