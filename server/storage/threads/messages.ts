import type { Instant } from '#lib/base/instant.ts'
import type { KeyGeneration } from '../keyring/keyring.ts'
import type { StartRefusal } from '../start-refusal.ts'
import type { StoreFailure } from '../store-failure.ts'

/** Where the database is: a folder of ours, or a server's URL. */
export type DatabasePlace =
  | { readonly kind: 'sqlite'; readonly dataFolder: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** What a worker is started with. */
export interface WorkerStart {
  readonly role: 'writer' | 'reader'
  readonly database: DatabasePlace
  readonly keysFolder: string
  readonly masterKey: Uint8Array
  readonly rootSecret: Uint8Array
  readonly keyGeneration: KeyGeneration
}

/** The one call of the writer that is no command: it runs outside any transaction. */
export const forgetDeletedCall = 'forget-deleted'

/** Main thread to worker. The worker answers calls one after another, in this order. */
export type Request =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly name: string
      readonly input: unknown
      readonly at: Instant
    }
  | { readonly kind: 'close' }

/** Worker to main thread. `ready` or `refused` comes first, once. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly reason: StartRefusal }
  | { readonly kind: 'done'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: StoreFailure }
