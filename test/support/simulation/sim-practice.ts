import { sql } from 'kysely'
import type { DocumentKind } from '#lib/access/document-kind.ts'
import type { AccountId, DocumentId, ReflectionId, SessionId, WorkspaceId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { createKeyringVault } from '#server/storage/keyring/keyring-vault.ts'
import { migrations } from '#server/storage/migrations.ts'
import { newId } from '#server/storage/new-id.ts'
import type { Store } from '#server/storage/store.ts'
import type { Vault } from '#server/storage/vault.ts'
import { makePair, newTokenHash, signIn, valueOf } from '#test/contracts/store-world.ts'
import { createMemoryKeyring } from './memory-keyring.ts'
import { SimDisk } from './sim-disk.ts'

export const mostPeople = 8

export interface SimAccount {
  readonly accountId: AccountId
  readonly role: 'client' | 'clinician'
  /** Signed in as the practice was made. */
  readonly sessionId: SessionId
  readonly passwordHash: string
}

export interface SimDocument {
  readonly documentId: DocumentId
  readonly kind: DocumentKind
}

/** A practice with one workspace, made once by the product's own commands: every seed begins with its bytes. */
export interface SimPractice {
  readonly vault: Vault
  readonly bytes: Uint8Array
  readonly at: Instant
  readonly workspaceId: WorkspaceId
  /** The client first, then clinicians. */
  readonly people: readonly SimAccount[]
  readonly board: SimDocument
  readonly session: SimDocument
  /** A draft of the client's. */
  readonly reflection: SimDocument & { readonly reflectionId: ReflectionId }
}

export async function makeSimPractice(at: Instant): Promise<SimPractice> {
  const vault = createKeyringVault(createMemoryKeyring(), Buffer.alloc(32, 7))
  const disk = new SimDisk(vault)
  await disk.db.transaction().execute(async (transaction) => {
    for (const { statements, after } of migrations) {
      for (const statement of statements) await sql.raw(statement).execute(transaction)
      await after?.(transaction, vault)
    }
  })
  const store = directStore(disk, at)
  const { workspaceId, boardId, clinician, client } = await makePair(store)
  const people: SimAccount[] = [
    { ...client, role: 'client', passwordHash: 'hash-2' },
    { ...clinician, role: 'clinician', passwordHash: 'hash-1' },
  ]
  while (people.length < mostPeople) {
    const name = `colleague ${people.length}`
    const added = await store.run('inviteColleague', {
      sessionId: clinician.sessionId,
      name,
      signInName: `${people.length}@example.test`,
      passwordHash: 'hash-1',
      roles: ['clinician'],
      tokenHash: newTokenHash(),
    })
    const { accountId } = valueOf(added)
    await giveWorkspace(disk, workspaceId, accountId, at)
    const { sessionId } = await signIn(store, accountId, 'hash-1', name)
    people.push({ accountId, role: 'clinician', sessionId, passwordHash: 'hash-1' })
  }
  const page = { sessionId: client.sessionId, workspaceId, titlePattern: 'Session {number}' }
  const { documentId: sessionDocument } = valueOf(await store.run('createSessionPage', page))
  const draft = { sessionId: client.sessionId, workspaceId, title: 'A draft', prompt: undefined }
  const reflection = valueOf(await store.run('createReflection', draft))
  const { bytes } = disk
  await disk.close()
  return {
    vault,
    bytes,
    at,
    workspaceId,
    people,
    board: { documentId: boardId, kind: 'board' },
    session: { documentId: sessionDocument, kind: 'session' },
    reflection: { documentId: reflection.documentId, kind: 'reflection', reflectionId: reflection.id },
  }
}

/** No screen takes a second clinician into a workspace yet; the tables do. */
async function giveWorkspace(disk: SimDisk, workspaceId: WorkspaceId, accountId: AccountId, at: Instant) {
  await disk.db
    .insertInto('memberships')
    .values({
      id: newId(),
      account_id: accountId,
      scope: 'workspace',
      scope_id: workspaceId,
      role: 'clinician',
      from_at: at,
      until_at: null,
      given_by: null,
    })
    .execute()
}

/** The port with nothing in between. */
function directStore(disk: SimDisk, at: Instant): Store {
  return {
    run: (name, input) => disk.write(name, input, at).then((output) => output as never),
    ask: (name, input) => disk.read(name, input, at).then((output) => output as never),
    forgetDeleted: () => Promise.resolve(true),
    close: () => disk.close(),
  }
}
