import type { Clock } from '#lib/base/instant.ts'
import type { Commands } from './commands.ts'
import type { Queries } from './queries.ts'

/**
 * The port to everything that is kept. One adapter per database; every adapter passes
 * `test/contracts/store-contract.ts`.
 *
 * What may be relied on:
 * 1. A command runs whole, in one transaction, on the only writer, or leaves nothing behind.
 * 2. A command's promise resolves only once its changes are on disk (an fsync of the log lies between).
 * 3. Commands run one after another, in the order they were given.
 * 4. A query sees every command that had resolved when it was asked.
 * 5. A failure of the database rejects with `{ kind: 'store-unavailable' }`; the process lives, and later
 *    commands work once the cause is gone. Expected refusals are values of the command, never rejections.
 * 6. Every name, title and word is sealed inside the command, before the database sees it.
 */
export interface Store {
  run<Name extends keyof Commands>(
    name: Name,
    input: Commands[Name]['input'],
  ): Promise<Commands[Name]['output']>
  ask<Name extends keyof Queries>(name: Name, input: Queries[Name]['input']): Promise<Queries[Name]['output']>
  /**
   * Takes what commands have deleted off the disk: out of the write-ahead log too. False when a reader stood in
   * the way; nothing is lost, try again later.
   */
  forgetDeleted(): Promise<boolean>
  /** Finishes what was given, then closes. Later calls reject with `store-unavailable`. */
  close(): Promise<void>
}

export interface StoreOptions {
  /** Folder of the database; made when missing, mode 0700. */
  readonly dataFolder: string
  /** Folder of the master key and the keyring; made when missing, mode 0700. Never inside the data folder. */
  readonly keysFolder: string
  readonly clock: Clock
  /** 32 bytes from the environment. Without it, `master.key` in the keys folder is used, and made at first. */
  readonly masterKey?: Uint8Array
}
