import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import type { Instant } from '#lib/base/instant.ts'
import { commands } from '#server/storage/commands.ts'
import type { DocumentLogRecords } from '#server/storage/document-log-records.ts'
import { queries } from '#server/storage/queries.ts'
import type { AuthorshipFound } from '#server/storage/queries/find-authorship.ts'
import type { Schema } from '#server/storage/schema.ts'
import { createCommandRunner, runQuery, type NamedCall } from '#server/storage/threads/run-call.ts'
import type { Vault } from '#server/storage/vault.ts'
import { FaultyDialect, type Fault } from './faulty-dialect.ts'

const commandTable = new Map<string, NamedCall>(Object.entries(commands))
const queryTable = new Map<string, NamedCall>(Object.entries(queries))

/**
 * The product's own tables in SQLite in memory, opened by one process. What is on disk are the bytes that
 * `bytes` gives: the next process opens those and nothing else. A process that dies in a transaction leaves
 * nothing of it, as recovery from the write-ahead log would.
 */
export class SimDisk {
  readonly db: Kysely<Schema>
  readonly vault: Vault
  private readonly database = new DatabaseSync(':memory:')
  private readonly dialect: FaultyDialect
  private readonly run: ReturnType<typeof createCommandRunner>

  constructor(vault: Vault, bytes?: Uint8Array) {
    this.vault = vault
    if (bytes !== undefined) this.database.deserialize(bytes)
    this.database.exec('pragma foreign_keys = on; pragma secure_delete = on; pragma trusted_schema = off;')
    this.dialect = new FaultyDialect(this.database)
    this.db = new Kysely<Schema>({ dialect: this.dialect })
    this.run = createCommandRunner(this)
  }

  /** What a process that starts now would find. */
  get bytes(): Uint8Array {
    return this.database.serialize()
  }

  /** A command, whole or not at all. */
  write(name: string, input: unknown, at: number, fault?: Fault): Promise<unknown> {
    return this.withFault(fault, () => this.run(find(commandTable, name), input, at))
  }

  /** A query: it sees everything that has committed, and nothing else. */
  read(name: string, input: unknown, at: number, fault?: Fault): Promise<unknown> {
    return this.withFault(fault, () => runQuery(this, find(queryTable, name), input, at))
  }

  /** A document's log as any reader would be given it. */
  async loadLog(documentId: DocumentId): Promise<DocumentLogRecords> {
    const { db, vault } = this
    const loaded = await queries.loadDocumentLog.run({ db, vault, at: 0 }, { documentId })
    if (!loaded.ok || loaded.value.damaged) throw new Error('a log is not well')
    return loaded.value
  }

  /** Who wrote what, as somebody who may read is told. */
  async findAuthorship(sessionId: SessionId, documentId: DocumentId, at: Instant): Promise<AuthorshipFound> {
    const { db, vault } = this
    const found = await queries.findAuthorship.run(
      { db, vault, at },
      { sessionId, documentId, kept: undefined },
    )
    if (!found.ok) throw new Error(`nobody says who wrote what: ${found.failure.kind}`)
    return found.value
  }

  close(): Promise<void> {
    return this.db.destroy()
  }

  private async withFault(fault: Fault | undefined, call: () => Promise<unknown>): Promise<unknown> {
    this.dialect.arm(fault)
    try {
      return await call()
    } finally {
      this.dialect.arm(undefined)
    }
  }
}

function find(table: ReadonlyMap<string, NamedCall>, name: string): NamedCall {
  const found = table.get(name)
  if (found === undefined) throw new Error('no such command or query')
  return found
}
