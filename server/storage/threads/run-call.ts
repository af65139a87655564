import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { CommandContext, Context } from '../named.ts'
import type { Schema } from '../schema.ts'
import { contentionOf } from '../store-failure.ts'
import type { Vault } from '../vault.ts'

/** How often, and after what pause, a lock that another process holds is tried for again. */
const lockAttempts = 8
const lockPauseMs = 25

/**
 * Whom another process overtook runs again at once, without a head start for it; of two that write
 * without end each wins about every other time.
 */
const overtakenAttempts = 40

export interface Place {
  readonly db: Kysely<Schema>
  readonly vault: Vault
}

/** What stands in the tables of commands and queries, seen without its types. */
export interface NamedCall {
  run(context: CommandContext, input: unknown): Promise<unknown>
}

/**
 * Runs calls of commands: whole, in one transaction each. Work for after the commit that fails is tried
 * again before the next command; at the next start the sweep of deleted documents does it.
 */
export function createCommandRunner({ db, vault }: Place) {
  const unfinished: (() => void)[] = []

  function finish(): void {
    while (unfinished[0] !== undefined) {
      unfinished[0]()
      unfinished.shift()
    }
  }

  return async (command: NamedCall, input: unknown, at: number): Promise<unknown> => {
    finish()
    const afterCommit: (() => void)[] = []
    const output = await withLock(() =>
      writing(db).execute((transaction) => {
        afterCommit.length = 0
        const context: CommandContext = {
          db: transaction,
          vault,
          at,
          afterCommit: (work) => void afterCommit.push(work),
        }
        return command.run(context, input)
      }),
    )
    unfinished.push(...afterCommit)
    finish()
    return output
  }
}

/** Runs a query: it sees one unchanging view of the database. */
export function runQuery(
  { db, vault }: Place,
  query: { run(context: Context, input: unknown): Promise<unknown> },
  input: unknown,
  at: number,
): Promise<unknown> {
  return reading(db).execute((transaction) => query.run({ db: transaction, vault, at }, input))
}

/** Nothing has happened yet when another process was in the way, so trying again repeats nothing. */
async function withLock<T>(attempt: () => Promise<T>): Promise<T> {
  const left = { locked: lockAttempts, overtaken: overtakenAttempts }
  for (;;) {
    try {
      return await attempt()
    } catch (thrown) {
      const contention = contentionOf(thrown)
      if (contention === undefined || --left[contention] <= 0) throw thrown
      if (contention === 'overtaken') continue
    }
    await wait(lockPauseMs)
  }
}

/** What SQLite does anyhow, said for databases that have other ways: as if nobody else wrote meanwhile. */
const writing = (db: Kysely<Schema>) => db.transaction().setIsolationLevel('serializable')

const reading = (db: Kysely<Schema>) =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
