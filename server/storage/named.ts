import type { Kysely } from 'kysely'
import type { Instant } from '#lib/base/instant.ts'
import type { Schema } from './schema.ts'
import type { Vault } from './vault.ts'

/** What a command or query is given. It awaits nothing but its own statements on `db`. */
export interface Context {
  /** Inside a transaction for a command; a plain reader for a query. */
  readonly db: Kysely<Schema>
  readonly vault: Vault
  /** When the call was made, by the composition root's clock. */
  readonly at: Instant
}

/** What a command is given on top. */
export interface CommandContext extends Context {
  /** Runs once the command is on disk, before its promise resolves: for what no rollback could undo. */
  readonly afterCommit: (work: () => void) => void
}

/**
 * A named write: runs whole next to the database. What it returns, refusals included, commits; what it
 * throws leaves nothing. Input and output must survive structured cloning.
 */
export interface Command<Input, Output> {
  run(context: CommandContext, input: Input): Promise<Output>
}

/** A named read. */
export interface Query<Input, Output> {
  run(context: Context, input: Input): Promise<Output>
}

/** The input and output of each entry of a table of commands or queries. */
export type Signatures<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends {
    run(context: never, input: infer I): Promise<infer O>
  }
    ? { readonly input: I; readonly output: O }
    : never
}
